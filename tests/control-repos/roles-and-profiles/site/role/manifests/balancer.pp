# The balancer before the web servers, which says nothing of them itself.
class role::balancer(String $interface = 'eth0') {
  include profile::base
  class { 'profile::balancer': interface => $interface }
}
