define profile::billing::async_account (
  Sensitive[String[1]] $password,
) {
  mysql_user { "repl@${title}":
    ensure        => present,
    password_hash => mysql::password($password.unwrap),
    tls_options   => ['SSL'],
  }
  mysql_grant { "repl@${title}/*.*":
    ensure     => present,
    user       => "repl@${title}",
    table      => '*.*',
    privileges => ['REPLICATION SLAVE'],
  }
}
