notify { 'x': message => 'c' ? { 'a' => 1, 'b' => 2 } }
