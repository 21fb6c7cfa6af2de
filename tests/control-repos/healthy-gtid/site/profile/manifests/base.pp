# What every machine gets.
#
# @param packages     installed everywhere
# @param ntp_servers  where the time comes from
# @param admins       groups that may become root
class profile::base (
  Array[String[1]]    $packages,
  Array[Stdlib::Fqdn] $ntp_servers,
  Array[String[1], 1] $admins = ['sysadmins'],
) {
  package { $packages:
    ensure => installed,
  }

  package { 'chrony':
    ensure => installed,
  }

  file { '/etc/chrony/chrony.conf':
    ensure  => file,
    mode    => '0644',
    content => epp('profile/chrony.conf.epp', { 'servers' => $ntp_servers }),
    require => Package['chrony'],
    notify  => Service['chrony'],
  }

  service { 'chrony':
    ensure => running,
    enable => true,
  }

  $admins.each |String[1] $group| {
    file { "/etc/sudoers.d/${group}":
      ensure  => file,
      mode    => '0440',
      content => "%${group} ALL=(ALL) ALL\n",
    }
  }

  file { '/etc/motd':
    ensure  => file,
    content => @("MOTD"),
      ${facts['networking']['fqdn']}: ${facts['role']} (${facts['tier']})
      What you change here by hand is gone with the next run of Puppet.
      | MOTD
  }
}
