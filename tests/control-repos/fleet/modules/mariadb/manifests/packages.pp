class mariadb::packages {
  package { ['mariadb-server', 'mariadb-client', 'mariadb-backup']:
    ensure => installed,
  }
}
