class server($port, Boolean $tls = false, Optional[String] $name_of = undef, Hash[String, Integer] $limits = { 'a' => 1 }, $all = [$port, $tls]) {
  notify { 'server': message => [$port, $tls, $name_of, $limits, $all] }
}
class { 'server':
  port   => 80,
  limits => { 'x' => 2 },
  tls    => undef,
}
