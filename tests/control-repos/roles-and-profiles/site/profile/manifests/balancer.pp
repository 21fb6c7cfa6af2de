# Collects web servers of its own datacenter, the shop's with more weight.
class profile::balancer(String $interface) {
  file { '/etc/balancer': ensure => directory }
  service { 'balancer': ensure => running }
  Profile::Backend <<| site == 'shop' and tag == $datacenter |>> {
    weight => 10,
  }
  Profile::Backend <<| site != 'shop' and tag == $datacenter |>>
  Profile::Check <<| kind == 'none' or title == 'nothing' |>>
  file { '/etc/balancer/interface':
    content => profile::line($interface),
  }
}
