notify { 'substring ignores case': message => ['ELL' in 'hello', 'x' in 'hello'] }
notify { 'element': message => ['a' in ['A', 'b'], 'c' in ['a', 'b'], 2 in [1, 2]] }
notify { 'key': message => ['a' in { 'a' => 1 }, 1 in { 'a' => 1 }] }
notify { 'regex in array': message => /^b/ in ['abc', 'bcd'] }
notify { 'type in array': message => [Integer in ['a', 1], Float in ['a', 1]] }
notify { 'array in array': message => [[1] in [[1], 2], ['a', 'b'] in ['a', 'b']] }
notify { 'undef': message => [undef in [undef], undef in 'abc'] }
