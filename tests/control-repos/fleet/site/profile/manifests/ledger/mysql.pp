# A member of the ledger's replication group.
class profile::ledger::mysql (
  Integer[1]                  $server_id,
  String[36, 36]              $group_name,
  Array[Stdlib::Fqdn, 3, 9]   $members,
  Sensitive[String[1]]        $recovery_password,
  Sensitive[String[1]]        $recovery_password_hash,
  Hash                        $options = {},
) {
  $group = {
    'mysqld' => {
      'server_id'                                => $server_id,
      'report_host'                              => $trusted['certname'],
      'bind-address'                             => '*',
      'gtid_mode'                                => 'ON',
      'enforce_gtid_consistency'                 => 'ON',
      'log_bin'                                  => 'binlog',
      'plugin-load-add'                          => ['group_replication.so', 'mysql_clone.so'],
      'group_replication_group_name'             => $group_name,
      'group_replication_start_on_boot'          => 'ON',
      'group_replication_bootstrap_group'        => 'OFF',
      'group_replication_local_address'          => "${trusted['certname']}:33061",
      'group_replication_group_seeds'            => $members.map |$member| { "${member}:33061" }.join(','),
      'group_replication_single_primary_mode'    => 'ON',
      'group_replication_unreachable_majority_timeout' => 30,
      'group_replication_exit_state_action'      => 'READ_ONLY',
    },
  }

  class { 'mysql::server':
    package_name     => 'mysql-community-server',
    service_name     => 'mysql',
    override_options => deep_merge($group, $options),
    purge_conf_dir   => true,
  }

  # With this account a member fetches what it has missed. The group says from whom: the channel has no host.
  if $trusted['certname'] == $members[0] {
    mysql_user { 'recovery@10.40.%':
      ensure        => present,
      plugin        => 'caching_sha2_password',
      password_hash => $recovery_password_hash.unwrap,
      tls_options   => ['SSL'],
    }
    mysql_grant { 'recovery@10.40.%/*.*':
      ensure     => present,
      user       => 'recovery@10.40.%',
      table      => '*.*',
      privileges => ['REPLICATION SLAVE', 'CONNECTION_ADMIN', 'BACKUP_ADMIN', 'GROUP_REPLICATION_STREAM'],
    }
  }

  exec { 'group replication: recovery channel':
    command     => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_USER='recovery', SOURCE_PASSWORD='\$PASSWORD', SOURCE_SSL=1 FOR CHANNEL 'group_replication_recovery'\"",
    unless      => "mysql -NBe \"SELECT USER FROM performance_schema.replication_connection_configuration WHERE CHANNEL_NAME = 'group_replication_recovery'\" | grep -qx recovery",
    environment => Sensitive(["PASSWORD=${recovery_password.unwrap}"]),
    provider    => shell,
    require     => Class['mysql::server'],
  }
}
