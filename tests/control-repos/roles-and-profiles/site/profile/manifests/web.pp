# Web sites; each tells the balancer and the monitor of itself.
class profile::web(
  String $package,
  String $user,
  Hash[String, Hash] $sites,
) {
  package { $package: ensure => installed }
  -> file { '/etc/nginx/sites':
    ensure  => directory,
    purge   => true,
    recurse => true,
  }
  ~> service { 'nginx':
    ensure => running,
    enable => true,
  }
  $sites.each |$name, $site| {
    profile::site { $name:
      user => $user,
      *    => $site,
    }
  }
}
