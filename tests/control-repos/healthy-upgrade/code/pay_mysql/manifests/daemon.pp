# The server; restarted by the operators, never by Puppet.
class pay_mysql::daemon {
  service { 'mysql':
    ensure => running,
    enable => true,
  }

  file { '/etc/systemd/system/mysql.service.d':
    ensure => directory,
  }

  file { '/etc/systemd/system/mysql.service.d/limits.conf':
    ensure  => file,
    content => "[Service]\nLimitNOFILE=65536\nTimeoutStartSec=600\n",
  }
}
