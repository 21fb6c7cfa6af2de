class profile::web::server {
  package { ['nginx', 'gunicorn']: }

  service { 'httpd':
    ensure    => running,
    enable    => true,
    name      => 'nginx',
    subscribe => Package['nginx'],
  }

  user { 'app':
    ensure => present,
    system => true,
  }
}
