class profile::base (
  Array[Stdlib::Host] $ntp,
) {
  ensure_packages(['chrony', 'rsyslog', 'sudo'])

  file { '/etc/chrony/sources.d/local.sources':
    ensure  => file,
    content => $ntp.map |$server| { "server ${server} iburst\n" }.join,
    require => Package['chrony'],
  }

  @@monitoring::check { "ping ${facts['networking']['fqdn']}":
    host    => $facts['networking']['fqdn'],
    command => 'check_ping',
    tag     => 'ping',
  }
}
