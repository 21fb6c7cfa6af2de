class profile::mysql::primary (
  Hash[String[1], Profile::Account] $accounts  = {},
  Hash[String[1], Hash]             $schemas   = {},
  Array[Stdlib::Host]               $replicas  = [],
  Sensitive[String]                 $repl_hash = Sensitive('*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19'),
  Boolean                           $backup    = true,
) {
  contain profile::mysql::base

  # mysql::db, mysql_user and mysql_grant from data
  $defaults = {
    'charset' => 'utf8mb4',
    'collate' => 'utf8mb4_general_ci',
  }
  create_resources('mysql::db', $schemas, $defaults)

  $accounts.each |$user, $account| {
    $host = pick($account['host'], 'localhost')
    $full = profile::account_name($user, $host)
    mysql_user { $full:
      ensure               => present,
      password_hash        => mysql::password($account['password']),
      max_user_connections => $account['max'],
    }
    $privileges = pick_default($account['privileges'], ['SELECT'])
    $schemas.keys.sort.each |$schema| {
      mysql_grant { profile::account_name($user, $host, "${schema}.*"):
        ensure     => present,
        user       => $full,
        table      => "${schema}.*",
        privileges => $privileges,
      }
    }
  }

  profile::mysql::replica_account { $replicas:
    password_hash => $repl_hash,
  }

  Profile::Mysql::Replica_account <| title == 'db3.prod.lab.example' |> {
    max_connections => 2,
  }

  Mysql::Db <| |> -> Profile::Mysql::Replica_account <| |>

  if $backup {
    class { 'mysql::server::backup':
      backupuser     => 'backup',
      backuppassword => 'backup-of-the-lab',
      backupdir      => '/srv/backup',
      backuprotate   => 7,
      time           => ['3', '15'],
    }
  }
}
