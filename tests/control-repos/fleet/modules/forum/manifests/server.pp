# What all three have: the package, the service, and one file a topic in mysql.conf.d, from which the package's
# own file is purged.
class forum::server (
  Integer[1]                              $server_id,
  Enum['ini_setting', 'augeas', 'inline'] $server_id_by = 'inline',
) {
  package { 'mysql-server':
    ensure => installed,
  }

  file { '/etc/mysql/mysql.conf.d':
    ensure  => directory,
    purge   => true,
    recurse => true,
    require => Package['mysql-server'],
  }

  file { '/etc/mysql/mysql.conf.d/50-server.cnf':
    source => 'puppet:///modules/forum/server.cnf',
  }

  case $server_id_by {
    'ini_setting': {
      file { '/etc/mysql/mysql.conf.d/60-serverid.cnf': ensure => file }
      -> ini_setting { 'server-id':
        ensure  => present,
        path    => '/etc/mysql/mysql.conf.d/60-serverid.cnf',
        section => 'mysqld',
        setting => 'server-id',
        value   => String($server_id),
      }
    }
    'augeas': {
      augeas { 'server-id':
        lens    => 'MySQL.lns',
        incl    => '/etc/mysql/my.cnf',
        changes => [
          "set target[. = 'mysqld'] mysqld",
          "set target[. = 'mysqld']/server-id ${server_id}",
        ],
      }
    }
    default: {
      file { '/etc/mysql/mysql.conf.d/60-serverid.cnf':
        content => "[mysqld]\nserver-id = ${server_id}\n",
      }
    }
  }

  service { 'mysql':
    ensure => running,
    enable => true,
  }
}
