# What every machine has.
#
# @param ntp_servers  whom to ask for the time
# @param packages     tools for whoever logs in
class profile::base (
  Array[String[1], 1]        $ntp_servers,
  Hash[String[1], String[1]] $packages = {},
) {
  $packages.each |String $name, String $ensure| {
    package { $name:
      ensure => $ensure,
    }
  }

  package { 'chrony':
    ensure => installed,
  }

  $lines = $ntp_servers.map |$server| { "server ${server} iburst" }

  file { '/etc/chrony/chrony.conf':
    ensure  => file,
    content => "${lines.join("\n")}\ndriftfile /var/lib/chrony/drift\nmakestep 1 3\nrtcsync\n",
    require => Package['chrony'],
    notify  => Service['chrony'],
  }

  service { 'chrony':
    ensure => running,
    enable => true,
  }

  # Galera's members name each other: that must not depend on DNS.
  $hosts = lookup('profile::hosts', Hash[String[1], Stdlib::IP::Address], 'hash', {})
  $hosts.each |$name, $address| {
    host { $name:
      ip           => $address,
      host_aliases => [$name.split('[.]')[0]],
    }
  }
}
