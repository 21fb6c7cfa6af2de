# The server. A new my.cnf does not restart it: that is done zone by zone, by hand.
class sqlcluster::service {
  service { 'mysqld':
    ensure => running,
    enable => true,
  }

  file { '/root/.my.cnf':
    ensure  => file,
    mode    => '0600',
    content => "[client]\nuser = root\nsocket = /var/lib/mysql/mysql.sock\n",
  }
}
