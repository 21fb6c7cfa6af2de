notify { 'x': message => lookup('plain', Integer) }
