# Collects all checks and runs after them.
class profile::monitor {
  file { '/etc/monitor': ensure => directory, purge => true, recurse => true }
  service { 'monitor': ensure => running }
  Profile::Check <<| |>> ~> Service['monitor']
}
