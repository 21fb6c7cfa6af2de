notify { 'integer': message => [5 =~ Integer[1, 5], 6 =~ Integer[1, 5], 0 =~ Integer[default, 5], 9 =~ Integer[5], 9 =~ Integer[5, default]] }
notify { 'float': message => [1.5 =~ Float[1.0, 2.0], 1.5 =~ Float[2], 2.5 =~ Float[2.0]] }
notify { 'string': message => ['abc' =~ String[3], 'abc' =~ String[1, 2], 'abc' =~ String[0, 3]] }
notify { 'array': message => [[1, 2] =~ Array[Integer, 1, 2], [1, 2, 3] =~ Array[Integer, 1, 2], [] =~ Array[Integer, 0], ['a'] =~ Array[Integer]] }
notify { 'hash': message => [{ 'a' => 1 } =~ Hash[String, Integer, 1, 1], {} =~ Hash[String, Integer, 1], { 1 => 2 } =~ Hash[String, Integer]] }
notify { 'tuple': message => [[1, 'a'] =~ Tuple[Integer, String], [1] =~ Tuple[Integer, String], [1, 'a', 'b'] =~ Tuple[Integer, String, 1, 3], [1, 2] =~ Tuple[Integer, 1, default]] }
notify { 'enum ignoring case': message => ['a' =~ Enum['a'], 'A' =~ Enum['a'], 'A' =~ Enum['a', true]] }
