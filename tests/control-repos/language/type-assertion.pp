notify { 'passes': message => assert_type(Integer[1], 5) }
notify { 'with a block': message => assert_type(Integer, 'x') |$expected, $actual| { "wanted ${expected}, got ${actual}" } }
