$list = ['a', 'b', 'c']
$list.each |$value| { notify { "value ${value}": } }
$list.each |$index, $value| { notify { "${index}: ${value}": } }
$hash = { 'x' => 1, 'y' => 2 }
$hash.each |$key, $value| { notify { "${key}=${value}": } }
$hash.each |$pair| { notify { "pair ${pair[0]} ${pair[1]}": } }
Integer[1, 2].each |$i| { notify { "number ${i}": } }
each(['called']) |$x| { notify { "as a function: ${x}": } }
'ab'.each |$character| { notify { "character ${character}": } }
3.each |$i| { notify { "up to ${i}": } }
notify { 'each returns what it got': message => [1, 2].each |$x| { $x * 10 } }
