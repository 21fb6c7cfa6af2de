function double(Integer $x) { $x * 2 }
notify { 'x': message => double('2') }
