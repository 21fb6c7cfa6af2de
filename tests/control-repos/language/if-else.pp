$x = 5
if $x > 10 { $size = 'big' } elsif $x > 3 { $size = 'medium' } else { $size = 'small' }
notify { 'size': message => $size }
if $x == 6 { notify { 'never': } }
$value = if $x == 6 { 1 }
notify { 'no branch taken': message => $value =~ Undef }
notify { 'nested': message => if $x > 1 { if $x > 4 { 'a' } else { 'b' } } else { 'c' } }
unless $x == 5 { notify { 'unless': } } else { notify { 'unless else': } }
if 'abc' =~ /(b)/ { $capture = $1 } else { $capture = 'none' }
notify { 'capture': message => $capture }
