# What every machine has.
#
# @param packages      packages that people expect to find
# @param ntp_servers   the time servers of the data centre
# @param admins        who may log in: name => { uid, key, ensure }
class profile::base (
  Array[String[1]]            $packages,
  Array[Stdlib::Host, 1]      $ntp_servers,
  Hash[String[1], Hash]       $admins = {},
) {
  ensure_packages($packages)

  package { 'chrony':
    ensure => installed,
  }

  file { '/etc/chrony/chrony.conf':
    ensure  => file,
    owner   => 'root',
    group   => 'root',
    mode    => '0644',
    content => epp('profile/chrony.conf.epp', { 'servers' => $ntp_servers }),
    require => Package['chrony'],
    notify  => Service['chrony'],
  }

  service { 'chrony':
    ensure => running,
    enable => true,
  }

  group { 'admin':
    ensure => present,
    gid    => 1500,
  }

  $admins.each |String[1] $name, Hash $admin| {
    profile::admin { $name:
      * => $admin,
    }
  }

  file { '/etc/motd':
    ensure  => file,
    mode    => '0644',
    content => "${facts['networking']['fqdn']} (${facts['role']}, ${facts['datacenter']}) is managed by Puppet.\n",
  }
}
