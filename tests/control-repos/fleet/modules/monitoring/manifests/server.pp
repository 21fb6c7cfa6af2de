# Where the checks come together.
class monitoring::server {
  package { 'icinga2': ensure => installed }
  -> service { 'icinga2':
    ensure => running,
    enable => true,
  }

  Monitoring::Check <<| tag == 'ping' |>>
  Monitoring::Check <<| tag == 'mysql' |>>
}
