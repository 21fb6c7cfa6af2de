notify { 'with': message => with(1, 2) |$a, $b| { $a + $b } }
notify { 'default of a parameter': message => with(1) |$a, $b = $a + 1| { [$a, $b] } }
notify { 'rest': message => with(1, 2, 3) |$a, *$rest| { [$a, $rest] } }
notify { 'typed': message => ['1', '2'].map |String $s| { Integer($s) } }
notify { 'optional': message => [1].map |Integer $s, Optional[Integer] $other = undef| { $other } }
$outer = 10
notify { 'closure': message => [1, 2].map |$x| { $x + $outer } }
notify { 'shadow': message => [1].map |$outer| { $outer * 2 } }
notify { 'then': message => ['a'.then |$x| { "${x}!" }, undef.then |$x| { 'never' } =~ Undef] }
notify { 'lest': message => ['a'.lest || { 'never' }, undef.lest || { 'fallback' }] }
notify { 'empty body': message => [1, 2].map |$x| { } }
notify { 'last expression': message => [1].map |$x| { $y = $x + 1
  $y * 3 } }
