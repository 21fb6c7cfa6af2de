$a = ['a', 'b', 'c', 'd']
notify { 'first': message => $a[0] }
notify { 'last': message => $a[-1] }
notify { 'outside': message => $a[9] =~ Undef }
notify { 'from and count': message => $a[1, 2] }
notify { 'negative count is an index': message => $a[1, -2] }
notify { 'beyond': message => $a[2, 10] }
notify { 'string character': message => 'hello'[1] }
notify { 'string part': message => ['hello'[1, 3], 'hello'[-3, 2], 'hello'[1, -2], 'hello'[9]] }
notify { 'interpolated': message => "${a[0]} ${a[-1]}" }
