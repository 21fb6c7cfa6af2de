# What every machine has.
class profile::base(
  Array[String] $packages,
  Hash[String, Profile::Person] $users,
  Hash[String, Integer] $sysctl,
  String $admin_mail,
) {
  ensure_packages($packages)
  create_resources('profile::user', $users, { 'shell' => '/bin/bash' })

  $sysctl.each |$key, $value| {
    file_line { "sysctl ${key}":
      path => '/etc/sysctl.d/50-base.conf',
      line => "${key} = ${value}",
    }
  }
  file { '/etc/sysctl.d/50-base.conf':
    ensure => file,
    mode   => '0644',
    notify => Exec['sysctl'],
  }
  exec { 'sysctl':
    command     => 'sysctl --system',
    refreshonly => true,
  }
  file { '/etc/aliases':
    content => "root: ${admin_mail}\n",
  }

  @@host { $facts['networking']['fqdn']:
    ip           => $facts['networking']['ip'],
    host_aliases => [$facts['networking']['hostname']],
    tag          => [$datacenter, "role_${role}"],
  }
  Host <<| tag == $datacenter |>>

  @@profile::check { "ping ${facts['networking']['fqdn']}":
    target => $facts['networking']['ip'],
    kind   => 'ping',
  }
  class { 'profile::motd': stage => 'last' }
}
