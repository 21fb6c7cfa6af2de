# A server of web sites behind the balancer.
class role::web {
  contain profile::base
  contain profile::web

  Class['profile::base'] -> Class['profile::web']
}
