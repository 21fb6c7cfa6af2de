function twice(Numeric $x) >> Numeric { $x * 2 }
function greet(String $name, String $greeting = 'Hello', *$others) { "${greeting} ${name}${others}" }
function countdown(Integer $n) { if $n == 0 { [] } else { [$n] + countdown($n - 1) } }
function site::sizes(Array[String] $list) { $list.map |$s| { $s.length } }
notify { 'twice': message => [twice(4), 4.twice, 4.twice.twice] }
notify { 'defaults and rest': message => [greet('A'), greet('A', 'Hi'), greet('A', 'Hi', 1, 2)] }
notify { 'recursion': message => countdown(3) }
notify { 'in a namespace': message => site::sizes(['a', 'bcd']) }
notify { 'default from an earlier one': message => later('x') }
function later($a, $b = "${a}${a}") { $b }
