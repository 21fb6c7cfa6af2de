# The option files: the main one for all, one for what the machine is in replication.
class pay_mysql::options {
  $server_id = $pay_mysql::server_id
  $gtid_mode = $pay_mysql::gtid_mode
  $consistency = $pay_mysql::consistency
  $tuning = $pay_mysql::tuning
  $role = $pay_mysql::role

  file { '/etc/mysql':
    ensure => directory,
  }

  file { '/etc/mysql/my.cnf':
    ensure  => file,
    mode    => '0644',
    content => template('pay_mysql/my.cnf.erb'),
  }

  file { '/etc/mysql/conf.d':
    ensure  => directory,
    purge   => true,
    recurse => true,
  }

  file { '/etc/mysql/conf.d/10-role.cnf':
    ensure  => file,
    mode    => '0644',
    content => template("pay_mysql/${role}.cnf.erb"),
  }

  file { '/etc/mysql/conf.d/20-audit.cnf':
    ensure => file,
    mode   => '0644',
    source => 'puppet:///modules/pay_mysql/audit.cnf',
  }
}
