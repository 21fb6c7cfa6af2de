class base($a = 'base a') { $b = 'base b' }
class derived($c = $base::a) inherits base {
  notify { 'derived': message => [$a, $b, $c, $base::b] }
}
include derived
