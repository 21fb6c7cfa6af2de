# Reports: an asynchronous replica of one Galera node.
class profile::billing::report_replica (
  Integer              $server_id,
  Stdlib::Fqdn         $source,
  Sensitive[String[1]] $repl_password,
) {
  class { 'mysql::server':
    package_name     => 'mariadb-server',
    service_name     => 'mariadb',
    override_options => {
      'mysqld' => {
        'server_id'              => $server_id,
        'bind-address'           => '0.0.0.0',
        'log_bin'                => 'binlog',
        'log_slave_updates'      => 'ON',
        'relay_log'              => 'relay-bin',
        'read_only'              => 'ON',
        'binlog_format'          => 'ROW',
        'replicate-ignore-table' => ['billing.sessions', 'billing.queue'],
      },
    },
  }

  mariadb::channel { 'default':
    source   => $source,
    password => $repl_password,
    require  => Class['mysql::server'],
  }
}
