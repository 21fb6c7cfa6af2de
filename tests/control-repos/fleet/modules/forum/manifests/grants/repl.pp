define forum::grants::repl (
  Sensitive[String[1]] $password,
  String[1]            $user = 'repl',
) {
  mysql_user { "${user}@${title}":
    password_hash => mysql::password($password.unwrap),
    require       => Service['mysql'],
  }
  mysql_grant { "${user}@${title}/*.*":
    user       => "${user}@${title}",
    table      => '*.*',
    privileges => ['REPLICATION SLAVE', 'REPLICATION CLIENT'],
    require    => Mysql_user["${user}@${title}"],
  }
}
