notify { 'x': message => 'never ends }
