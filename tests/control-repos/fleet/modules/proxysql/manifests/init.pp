class proxysql (
  Array[Struct[{
    host             => Stdlib::Host,
    hostgroup        => Integer[0],
    Optional[port]   => Stdlib::Port,
    Optional[weight] => Integer[1],
  }], 1]               $servers,
  Sensitive[String[1]] $monitor_password,
  Stdlib::Port         $listen = 6033,
) {
  package { 'proxysql2': ensure => installed }
  -> file { '/etc/proxysql.cnf':
    mode    => '0640',
    content => Sensitive(epp('proxysql/proxysql.cnf.epp', {
      'servers'  => $servers,
      'listen'   => $listen,
      'password' => $monitor_password.unwrap,
    })),
  }
  ~> service { 'proxysql':
    ensure => running,
    enable => true,
  }
}
