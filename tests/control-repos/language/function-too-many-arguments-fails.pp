notify { 'x': message => upcase('a', 'b') }
