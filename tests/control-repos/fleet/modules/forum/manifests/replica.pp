class forum::replica (
  Stdlib::Fqdn         $source,
  Sensitive[String[1]] $repl_password,
) {
  include forum::server

  file { '/etc/mysql/mysql.conf.d/70-replica.cnf':
    source => 'puppet:///modules/forum/replica.cnf',
    before => Service['mysql'],
  }

  $change = join([
    "CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}'",
    "SOURCE_USER='repl'",
    'SOURCE_AUTO_POSITION=1',
    'SOURCE_SSL=1',
    "SOURCE_PASSWORD='\$PASSWORD'",
  ], ', ')

  exec { 'start-replica':
    command     => "mysql -u root -e \"${change}; START REPLICA;\"",
    unless      => "mysql -u root -e 'SHOW REPLICA STATUS\\G' | grep -q 'Source_Host: ${source}'",
    environment => Sensitive(["PASSWORD=${repl_password.unwrap}"]),
    provider    => shell,
    require     => [Service['mysql'], File['/etc/mysql/mysql.conf.d/70-replica.cnf']],
  }
}
