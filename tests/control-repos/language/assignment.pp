[$a, $b] = [1, 2]
[$c, [$d, $e]] = ['x', ['y', 'z']]
[$first, $second] = { 'second' => 2, 'first' => 1, 'other' => 3 }
$chained = $inner = 5
notify { 'values': message => [$a, $b, $c, $d, $e, $first, $second, $chained, $inner] }
$value = if true { 'from if' } else { 'no' }
$from_case = case 3 { 1: { 'one' } 3: { 'three' } default: { 'many' } }
$from_block = [1, 2].map |$x| {
  $double = $x * 2
  $double + 1
}
notify { 'expressions': message => [$value, $from_case, $from_block] }
