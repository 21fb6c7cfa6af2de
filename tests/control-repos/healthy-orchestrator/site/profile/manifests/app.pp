# The application writes where the address points and reads anywhere.
class profile::app (
  Stdlib::Fqdn           $write,
  Array[Stdlib::Fqdn, 1] $read,
) {
  file { '/etc/app':
    ensure => directory,
  }

  file { '/etc/app/sql.ini':
    ensure  => file,
    content => epp('profile/sql.ini.epp', { 'write' => $write, 'read' => $read }),
  }
}
