notify { 'next': message => [1, 2, 3].map |$x| { if $x == 2 { next('two') } $x } }
notify { 'next without value': message => [1, 2].map |$x| { if $x == 2 { next() } $x } }
notify { 'break': message => [1, 2, 3].map |$x| { if $x == 3 { break() } $x } }
[1, 2, 3].each |$x| { if $x == 2 { break() } notify { "before the break ${x}": } }
function early($x) { if $x > 1 { return('big') } 'small' }
notify { 'return': message => [early(1), early(2)] }
class leaves { notify { 'before return': } return() notify { 'after return': } }
include leaves
define maybe($go) { unless $go { return() } notify { "${title} went on": } }
maybe { 'one': go => true }
maybe { 'two': go => false }
