# @param sysctl        from the module's own data, all levels merged
# @param cron_service  from the module's own data
# @param packages      unique over all levels
# @param users         virtual; realised by group
class profile::base (
  Hash[String, Variant[Integer, String]] $sysctl,
  String                                 $cron_service,
  Array[String]                          $packages    = [],
  Hash[String, Hash]                     $users       = {},
  String                                 $admin_group = $profile::params::admin_group,
  Optional[Array[String[1]]]             $nameservers = undef,
  String                                 $greeting    = "Welcome to ${facts['networking']['fqdn']}",
) inherits profile::params {
  class { 'profile::repositories':
    stage => repositories,
  }

  ensure_packages($packages)
  ensure_packages(['curl', 'vim'], { 'ensure' => 'latest' })
  ensure_packages({ 'tmux' => { 'ensure' => 'absent' } })

  service { $cron_service:
    ensure => running,
    enable => true,
  }

  $sysctl.each |$key, $value| {
    profile::sysctl { $key:
      value => $value,
    }
  }

  # Virtual accounts: declared everywhere, present where somebody asks for them.
  $users.each |$name, $attributes| {
    $settings = { 'shell' => '/bin/bash', 'managehome' => true } + $attributes
    @user { $name:
      * => $settings,
    }
  }
  group { $admin_group: ensure => present }
  -> User <| tag == 'admin' or title == 'deploy' |>

  realize(User['monitor'])

  file {
    default:
      ensure => file,
      mode   => '0644',
      ;
    '/etc/motd':
      content => "${greeting}\n",
      ;
    ['/etc/issue', '/etc/issue.net']:
      content => inline_epp('<%= $name %> <%= $release %>' , { 'name' => $facts['os']['name'], 'release' => $facts['os']['release']['full'] }),
      ;
  }

  unless $nameservers =~ Undef or $nameservers.empty {
    file { '/etc/resolv.conf':
      content => epp('profile/resolv.conf.epp', { 'nameservers' => $nameservers, 'search' => $facts['networking']['domain'] }),
    }
  }

  $minute = fqdn_rand(60, 'puppet')
  cron { 'puppet':
    command => '/usr/bin/puppet agent --onetime --no-daemonize --splay',
    user    => 'root',
    minute  => [$minute % 30, $minute % 30 + 30],
  }

  if defined(Class['profile::mysql::base']) or 'database' in $facts['role'] {
    $scheduler = 'none'
  } else {
    $scheduler = 'mq-deadline'
  }

  $facts['disks'].filter |$disk, $_| { $disk =~ /\A(sd|vd)[a-z]\z/ }.each |$disk, $values| {
    file { "/etc/udev/rules.d/60-${disk}.rules":
      content => @("RULES"/L),
        # ${values['size']}${if $values['type'] == 'ssd' { ', solid state' } else { '' }}
        ACTION=="add|change", KERNEL=="${disk}", \
        ATTR{queue/scheduler}="${scheduler}"
        | RULES
    }
  }
}
