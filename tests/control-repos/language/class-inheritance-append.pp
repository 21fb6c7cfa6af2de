class base {
  file { '/a': ensure => file, tag => ['x'], require => Notify['r'] }
  notify { 'r': }
  notify { 's': }
}
class derived inherits base {
  File['/a'] {
    ensure  => absent,
    require +> Notify['s'],
    tag     +> 'y',
  }
}
include derived
