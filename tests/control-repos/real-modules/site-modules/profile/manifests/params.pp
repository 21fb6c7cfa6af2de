# The old pattern: one class that knows the defaults.
class profile::params {
  case $::osfamily {
    'Debian': {
      $admin_group = 'sudo'
      $syslog      = $::operatingsystem ? {
        'Ubuntu' => 'syslog',
        default  => 'rsyslog',
      }
    }
    'RedHat': {
      $admin_group = 'wheel'
      $syslog      = 'rsyslog'
    }
    default: { fail("unsupported: ${::osfamily}") }
  }

  if versioncmp($::operatingsystemmajrelease, '12') >= 0 {
    $python = 'python3.11'
  } elsif $::operatingsystemmajrelease == '11' {
    $python = 'python3.9'
  } else {
    $python = 'python3'
  }
}
