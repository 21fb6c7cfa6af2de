# Ground for everything else.
class profile::platform (
  Hash[String[1], Hash] $sysctl = {},
  Array[String[1]]      $admins = [],
) {
  $sysctl.each |String $key, Hash $settings| {
    file { "/etc/sysctl.d/60-${key.regsubst('[./]', '-', 'G')}.conf":
      ensure  => file,
      content => "${key} = ${settings['value']}\n",
      notify  => Exec['sysctl'],
    }
  }

  exec { 'sysctl':
    command     => '/sbin/sysctl --system',
    refreshonly => true,
  }

  group { 'admins': gid => 2000 }

  $admins.each |Integer $index, String $name| {
    user { $name:
      ensure     => present,
      uid        => 2001 + $index,
      gid        => 'admins',
      managehome => true,
      shell      => '/bin/bash',
    }
  }
}
