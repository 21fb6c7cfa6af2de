class site::bad {
  include nowhere::server
  nowhere::account { 'a': password => 'x' }
  notify { 'after': require => Class['nowhere::server'] }
}
