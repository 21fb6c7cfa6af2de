$x = 1
notify { 'x': message => no_such_function($x) }
