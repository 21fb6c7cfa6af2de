# systemd's limits for the server.
class profile::sql::limits (
  Integer[1024] $files = 65536,
) {
  file { '/etc/systemd/system/mysql.service.d':
    ensure => directory,
  }

  file { '/etc/systemd/system/mysql.service.d/limits.conf':
    ensure  => file,
    content => "[Service]\nLimitNOFILE=${files}\nTimeoutStartSec=0\n",
  }
}
