# A person who may log in.
#
# @param uid     the same on all machines
# @param key     the public part of an Ed25519 key, without type and comment
# @param ensure  absent for people who left
define profile::admin (
  Integer[2000, 2999]       $uid,
  String[1]                 $key,
  Enum['present', 'absent'] $ensure = 'present',
) {
  user { $title:
    ensure     => $ensure,
    uid        => $uid,
    gid        => 'admin',
    shell      => '/bin/bash',
    home       => "/home/${title}",
    managehome => true,
    require    => Group['admin'],
  }

  $directory = $ensure ? {
    'present' => directory,
    default   => absent,
  }

  file { "/home/${title}/.ssh":
    ensure => $directory,
    owner  => $title,
    group  => 'admin',
    mode   => '0700',
    force  => true,
  }

  if $ensure == 'present' {
    file { "/home/${title}/.ssh/authorized_keys":
      ensure  => file,
      owner   => $title,
      group   => 'admin',
      mode    => '0600',
      content => "ssh-ed25519 ${key} ${title}@bazaar.example\n",
    }
  }
}
