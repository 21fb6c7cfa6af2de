# A node of the billing cluster.
class profile::billing::galera (
  Hash[Stdlib::Fqdn, Stdlib::IP::Address::V4::Nosubnet] $nodes,
  String[1]            $cluster_name,
  Sensitive[String[1]] $sst_password,
  Sensitive[String[1]] $repl_password,
  Array[Stdlib::Fqdn]  $async_replicas = [],
) {
  $address = $nodes[$trusted['certname']]
  $first = $nodes.keys.sort[0]

  class { 'mysql::server':
    package_name     => 'mariadb-server',
    service_name     => 'mariadb',
    override_options => {
      'mysqld' => {
        'bind-address'                   => '0.0.0.0',
        'server-id'                      => profile::ip_to_integer($address),
        'log-bin'                        => 'binlog',
        'log_slave_updates'              => 'ON',
        'binlog_format'                  => 'ROW',
        'default_storage_engine'         => 'InnoDB',
        'innodb_autoinc_lock_mode'       => 2,
        'innodb_flush_log_at_trx_commit' => 1,
        'sync_binlog'                    => 1,
        'wsrep_on'                       => 'ON',
        'wsrep_provider'                 => '/usr/lib/galera/libgalera_smm.so',
        'wsrep_cluster_name'             => $cluster_name,
        'wsrep_cluster_address'          => "gcomm://${nodes.values.join(',')}",
        'wsrep_node_name'                => $facts['networking']['hostname'],
        'wsrep_node_address'             => $address,
        'wsrep_sst_method'               => 'mariabackup',
        'wsrep_sst_auth'                 => "sst:${sst_password.unwrap}",
        'ssl'                            => true,
        'ssl-ca'                         => '/etc/ssl/fleet/ca.pem',
        'ssl-cert'                       => "/etc/ssl/fleet/${trusted['certname']}.pem",
        'ssl-key'                        => "/etc/ssl/fleet/${trusted['certname']}.key",
      },
    },
  }

  mysql_user { 'sst@localhost':
    ensure        => present,
    password_hash => mysql::password($sst_password.unwrap),
  }
  -> mysql_grant { 'sst@localhost/*.*':
    user       => 'sst@localhost',
    table      => '*.*',
    privileges => ['RELOAD', 'PROCESS', 'LOCK TABLES', 'BINLOG MONITOR'],
  }

  if $trusted['certname'] == $first {
    profile::billing::async_account { $async_replicas:
      password => $repl_password,
    }
  }
}
