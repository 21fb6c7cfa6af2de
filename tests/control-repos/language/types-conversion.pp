notify { 'integer': message => [Integer('42'), Integer('0x1F'), Integer('010'), Integer('0b101'), Integer('0x1F', 16), Integer('0b11', 2), Integer(3.9), Integer(true), Integer('-7'), Integer('+7'), Integer(-5, 10, true)] }
notify { 'float': message => [Float('1.5'), Float(3), Float('1e3'), Float(true)] }
notify { 'numeric': message => [Numeric('12'), Numeric('1.5'), Numeric('0x10'), Numeric(true)] }
notify { 'boolean': message => [Boolean('true'), Boolean('no'), Boolean(1), Boolean(0), Boolean('Y'), Boolean(0.0)] }
notify { 'array': message => [Array('abc'), Array({ 'a' => 1 }), Array(Integer[1, 3]), Array([1]), Array(1, true), Array([1], true)] }
notify { 'hash': message => [Hash([['a', 1], ['b', 2]]), Hash(['a', 1, 'b', 2]), Hash({ 'a' => 1 })] }
notify { 'tuple': message => [Tuple([1, 2])] }
notify { 'string': message => [String(1), String([1, 'a']), String({ 'a' => 1 }), String(undef), String(1.0), String(true), String(/x/), String(Integer[1])] }
notify { 'new': message => [Integer.new('5'), new(Integer, '6'), '7'.convert_to(Integer)] }
notify { 'regexp': message => 'abc' =~ Regexp('B|C'.downcase) }
notify { 'optional and variant': message => [Variant[Integer, Undef] == Optional[Integer]] }
