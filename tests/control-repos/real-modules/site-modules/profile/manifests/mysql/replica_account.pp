define profile::mysql::replica_account (
  Sensitive[String] $password_hash,
  Integer           $max_connections = 0,
) {
  $user = "repl@${name}"
  mysql_user { $user:
    ensure               => present,
    password_hash        => $password_hash.unwrap,
    max_user_connections => $max_connections,
    tag                  => ['replication', $name],
  }
  mysql_grant { "${user}/*.*":
    user       => $user,
    table      => '*.*',
    privileges => 'REPLICATION SLAVE',
  }
}
