$values = [1, 1.5, 'abc', true, undef, [1, 'a'], [], { 'a' => 1 }, /x/, Integer, default]
notify { 'type': message => $values.map |$v| { String(type($v)) } }
notify { 'generalized': message => $values.map |$v| { String(type($v, 'generalized')) } }
