# What an auditor wants to see on every machine.
class pay::base (
  Array[String] $packages,
  String        $log_host,
  Integer       $retention_days = 365,
) {
  package { $packages:
    ensure => installed,
  }

  file { '/etc/rsyslog.d/90-forward.conf':
    ensure  => file,
    mode    => '0644',
    content => template('pay/forward.conf.erb'),
    notify  => Service['rsyslog'],
  }

  service { 'rsyslog':
    ensure => running,
    enable => true,
  }

  file { '/etc/logrotate.d/audit':
    ensure  => file,
    content => template('pay/audit.logrotate.erb'),
  }

  file { '/etc/ssh/sshd_config.d/50-audit.conf':
    ensure  => file,
    mode    => '0600',
    content => "LogLevel VERBOSE\nPermitRootLogin no\nPasswordAuthentication no\n",
  }
}
