notify { 'x': message => epp('sample/nowhere.epp') }
