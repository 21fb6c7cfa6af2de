$h = { 'b' => 2, 'a' => 1 }
$nested = { 'x' => { 'y' => ['p', { 'z' => 7 }] } }
notify { 'keys and values': message => [$h.keys, $h.values, $h.length, {}.empty, [].empty] }
notify { 'sort': message => [[3, 1, 2].sort, ['b', 'A', 'c'].sort, [1, 2, 3].sort |$a, $b| { compare($b, $a) }] }
notify { 'unique': message => [[1, 2, 1].unique, ['a', 'A'].unique, [1, 2, 3].unique |$x| { $x % 2 }] }
notify { 'flatten': message => [flatten([1, [2, [3, [4]]]]), flatten(1, [2])] }
notify { 'dig': message => [$nested.dig('x', 'y', 0), $nested.dig('x', 'y', 1, 'z'), $nested.dig('no', 'y') =~ Undef] }
notify { 'get': message => [$nested.get('x.y.0'), $nested.get('x.no', 'default'), get($nested, 'x.y.1.z'), get(undef, 'x', 'd')] }
notify { 'getvar': message => [getvar('facts.os.name'), getvar('nowhere', 'default'), getvar('h.a')] }
notify { 'merge of hashes': message => [$h + { 'c' => 3 }] }
notify { 'group by': message => [1, 2, 3].group_by |$x| { if $x % 2 == 0 { 'even' } else { 'odd' } } }
notify { 'partition': message => [1, 2, 3].partition |$x| { $x > 1 } }
notify { 'join of keys': message => $h.map |$k, $v| { "${k}:${v}" }.join(' ') }
notify { 'contains': message => ['a' in $h, $h['zz'] =~ Undef] }
