notify { 'x': message => 1 ? { default => 'a', default => 'b' } }
