# Captures live as long as the block in which the match stood.
if 'one two' =~ /(\w+) (\w+)/ {
  $outer = $2
  if 'three' =~ /(h)/ {
    $inner = $1
  }
  $again = $1
}
notify { 'captures': message => [$outer, $inner, $again] }
$in_lambda = ['a1', 'b2'].map |$s| {
  if $s =~ /(\d)/ { $1 }
}
notify { 'lambda': message => $in_lambda }
case 'v42' {
  /v(\d+)/: { notify { 'case': message => "version ${1}" } }
}
notify { 'after': message => "[${1}]" }
