$numbers = [1, 2, 3, 4, 5, 6]
notify { 'map': message => $numbers.map |$x| { $x * $x } }
notify { 'map with index': message => ['a', 'b'].map |$i, $x| { "${i}${x}" } }
notify { 'map of a hash': message => { 'a' => 1, 'b' => 2 }.map |$k, $v| { "${k}${v}" } }
notify { 'filter': message => $numbers.filter |$x| { $x % 2 == 0 } }
notify { 'filter of a hash': message => { 'a' => 1, 'b' => 2 }.filter |$k, $v| { $v > 1 } }
notify { 'filter of a hash by pair': message => { 'a' => 1, 'b' => 2 }.filter |$pair| { $pair[0] == 'a' } }
notify { 'filter with index': message => $numbers.filter |$i, $x| { $i > 3 } }
notify { 'reduce': message => $numbers.reduce |$memo, $x| { $memo + $x } }
notify { 'reduce with start': message => $numbers.reduce(100) |$memo, $x| { $memo + $x } }
notify { 'reduce of a hash': message => { 'a' => 1, 'b' => 2 }.reduce(0) |$memo, $pair| { $memo + $pair[1] } }
notify { 'reduce of nothing': message => [].reduce |$memo, $x| { 1 } =~ Undef }
notify { 'chained': message => $numbers.filter |$x| { $x > 2 }.map |$x| { $x + 1 }.reduce |$a, $b| { $a * $b } }
notify { 'slice': message => [$numbers.slice(4), slice($numbers, 2) |$a, $b| { $a + $b }] }
notify { 'any and all': message => [$numbers.any |$x| { $x > 5 }, $numbers.all |$x| { $x > 5 }, [].all |$x| { false }, [].any |$x| { true }] }
notify { 'index': message => [$numbers.index |$x| { $x > 2 }, ['a', 'b'].index('b'), { 'k' => 9 }.index |$k, $v| { $v == 9 }] }
notify { 'step and reverse': message => [Array($numbers.step(2)), Array($numbers.reverse_each), Array(Integer[0, 10].step(5))] }
notify { 'steps as input': message => $numbers.reverse_each.map |$x| { $x * 2 } }
