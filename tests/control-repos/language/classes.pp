class one($a = 'default', $b = "${a} of a") { notify { "one ${a} ${b}": } }
class two { include three  notify { 'two': } }
class three { notify { 'three': } }
class outer::inner { notify { 'inner': } }
class { 'one': a => 'given' }
include two
include two, three
include ['outer::inner']
include Class['three']
contain outer::inner
require three
notify { 'known': message => [defined(Class['two']), defined('one'), defined(Class['never']), defined('no_such')] }
notify { 'values': message => [$one::a, $::one::b] }
