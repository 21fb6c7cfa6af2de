# Oracle's packages, held at a version: an upgrade is an edit of the host file.
class pay_mysql::packages {
  $component = $pay_mysql::series ? {
    '8.0'   => 'mysql-8.0',
    default => 'mysql-8.4-lts',
  }

  file { '/etc/apt/sources.list.d/mysql.list':
    ensure  => file,
    content => "deb [signed-by=/usr/share/keyrings/mysql.gpg] https://repo.mysql.com/apt/debian bookworm ${component}\n",
  }

  package { 'mysql-community-server':
    ensure  => $pay_mysql::version,
    require => File['/etc/apt/sources.list.d/mysql.list'],
  }

  package { 'mysql-community-client':
    ensure  => $pay_mysql::version,
    require => File['/etc/apt/sources.list.d/mysql.list'],
  }
}
