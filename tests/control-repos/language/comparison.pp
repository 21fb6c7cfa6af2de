notify { 'numbers': message => [1 < 2, 2 <= 2, 3 > 4, 3 >= 4, 1 == 1.0, 1 != 2] }
notify { 'strings': message => ['a' < 'b', 'B' > 'a', 'a' <= 'A'] }
notify { 'equality of strings ignores case': message => ['Abc' == 'aBC', 'a' != 'A'] }
notify { 'in collections too': message => [['a'] == ['A'], { 'a' => 'X' } == { 'a' => 'x' }] }
notify { 'different types': message => ['1' == 1, undef == '', undef == false, [] == undef] }
notify { 'hashes ignore order': message => { 'a' => 1, 'b' => 2 } == { 'b' => 2, 'a' => 1 } }
notify { 'arrays do not': message => [1, 2] == [2, 1] }
notify { 'types': message => [Integer < Numeric, String > Enum['a'], Integer[1, 2] <= Integer, String == String] }
notify { 'versions': message => SemVer('1.2.3') < SemVer('1.10.0') }
