function answer() >> Integer { 'forty-two' }
notify { 'x': message => answer() }
