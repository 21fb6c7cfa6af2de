[1].each |$x| { $inside = $x }
notify { 'x': message => $inside }
