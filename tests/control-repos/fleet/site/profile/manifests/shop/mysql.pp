# A database server of the shop. All are built alike: Orchestrator decides which one takes writes, so that all start read-only and
# all carry what a primary needs.
#
# @param server_id    from the node's data
# @param bootstrap    where the accounts are made when the cluster is new; replication takes them everywhere
# @param network      from where replicas and applications connect
# @param tuning       merged over all levels
class profile::shop::mysql (
  Integer[1, 4294967295] $server_id,
  Stdlib::Fqdn           $bootstrap,
  String[1]              $network,
  Sensitive[String[1]]   $replication_password,
  Sensitive[String[1]]   $orchestrator_password,
  Sensitive[String[1]]   $app_password,
  Sensitive[String[1]]   $monitor_password,
  Array[Stdlib::Fqdn]    $orchestrators = [],
  Hash                   $tuning        = {},
) {
  $override_options = {
    'mysqld' => {
      'server-id'                                   => $server_id,
      'report_host'                                 => $facts['networking']['fqdn'],
      'bind-address'                                => '0.0.0.0',
      'log-bin'                                     => 'binlog',
      'log_replica_updates'                         => 'ON',
      'binlog_expire_logs_seconds'                  => 3 * 24 * 3600,
      'gtid_mode'                                   => 'ON',
      'enforce_gtid_consistency'                    => 'ON',
      'sync_binlog'                                 => 1,
      'innodb_flush_log_at_trx_commit'              => 1,
      'relay_log'                                   => 'relay',
      'relay_log_recovery'                          => 'ON',
      'read_only'                                   => 'ON',
      'super_read_only'                             => 'ON',
      'plugin-load-add'                             => ['semisync_source.so', 'semisync_replica.so'],
      'rpl_semi_sync_source_enabled'                => 'ON',
      'rpl_semi_sync_replica_enabled'               => 'ON',
      'rpl_semi_sync_source_timeout'                => 500,
      'rpl_semi_sync_source_wait_for_replica_count' => 1,
      # Defaults of the mysql module: the first is superseded, the others name files that we do not have. MySQL makes its own.
      'expire_logs_days'                            => undef,
      'ssl'                                         => undef,
      'ssl-ca'                                      => undef,
      'ssl-cert'                                    => undef,
      'ssl-key'                                     => undef,
    },
  }

  if $trusted['certname'] == $bootstrap {
    $users = {
      "repl@${network}" => {
        'ensure'        => 'present',
        'password_hash' => mysql::password($replication_password.unwrap),
      },
      "shop@${network}" => {
        'ensure'        => 'present',
        'password_hash' => mysql::password($app_password.unwrap),
      },
      "monitor@${network}" => {
        'ensure'        => 'present',
        'password_hash' => mysql::password($monitor_password.unwrap),
      },
    }
    $grants = {
      "repl@${network}/*.*"    => {
        'user'       => "repl@${network}",
        'table'      => '*.*',
        'privileges' => ['REPLICATION SLAVE'],
      },
      "shop@${network}/shop.*" => {
        'user'       => "shop@${network}",
        'table'      => 'shop.*',
        'privileges' => ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      },
      "monitor@${network}/*.*" => {
        'user'       => "monitor@${network}",
        'table'      => '*.*',
        'privileges' => ['REPLICATION CLIENT'],
      },
    }
    $orchestrators.each |$host| {
      mysql_user { "orchestrator@${host}":
        ensure        => present,
        password_hash => mysql::password($orchestrator_password.unwrap),
      }
      mysql_grant { "orchestrator@${host}/*.*":
        user       => "orchestrator@${host}",
        table      => '*.*',
        privileges => ['SUPER', 'PROCESS', 'REPLICATION SLAVE', 'RELOAD'],
      }
    }
    $databases = { 'shop' => { 'charset' => 'utf8mb4' } }
  } else {
    $users = {}
    $grants = {}
    $databases = {}
  }

  class { 'mysql::server':
    override_options => deep_merge($override_options, $tuning),
    users            => $users,
    grants           => $grants,
    databases        => $databases,
    purge_conf_dir   => true,
  }

  firewall { '300 MySQL from the shop and from each other':
    proto  => 'tcp',
    dport  => 3306,
    source => '10.10.0.0/16',
    action => 'accept',
  }

  @@monitoring::check { "mysql ${facts['networking']['fqdn']}":
    host     => $facts['networking']['fqdn'],
    command  => 'check_mysql_health',
    severity => 'critical',
    tag      => 'mysql',
  }
}
