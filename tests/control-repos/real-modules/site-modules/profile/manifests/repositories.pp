class profile::repositories {
  $codename = $facts['os']['distro']['codename']
  $components = $codename ? {
    'bookworm' => ['main', 'contrib', 'non-free-firmware'],
    /^(bullseye|buster)$/ => ['main', 'contrib'],
    default => ['main', 'universe'],
  }
  file { '/etc/apt/sources.list':
    content => sprintf("deb %s %s %s\n", lookup('mirror'), $codename, $components.join(' ')),
  }
  ~> exec { '/usr/bin/apt-get update':
    refreshonly => true,
    tries       => 3,
    try_sleep   => 5,
  }
}
