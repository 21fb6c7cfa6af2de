# The web server in front of gunicorn.
#
# @param server_names  the names under which the shop is reached
# @param upstream      where gunicorn listens
class profile::nginx (
  Array[Stdlib::Fqdn, 1] $server_names,
  String[1]              $upstream = '127.0.0.1:8000',
) {
  package { 'nginx-light':
    ensure => installed,
  }
  -> file { '/etc/nginx/sites-available/shop':
    ensure  => file,
    mode    => '0644',
    content => epp('profile/nginx-shop.conf.epp', {
      'server_names' => $server_names,
      'upstream'     => $upstream,
    }),
  }
  -> file { '/etc/nginx/sites-enabled/shop':
    ensure => link,
    target => '/etc/nginx/sites-available/shop',
  }
  ~> service { 'nginx':
    ensure => running,
    enable => true,
  }

  file { '/etc/nginx/sites-enabled/default':
    ensure  => absent,
    require => Package['nginx-light'],
    notify  => Service['nginx'],
  }
}
