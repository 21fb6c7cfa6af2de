# One web site.
define profile::site(
  String $user,
  Integer[1024, 65535] $port,
  Array[String] $aliases = [],
) {
  file { "/etc/nginx/sites/${title}.conf":
    content => epp('profile/site.epp', {
      'name'    => $title,
      'port'    => $port,
      'aliases' => $aliases,
    }),
  }
  file { "/srv/${title}":
    ensure => directory,
    owner  => $user,
  }
  @@profile::backend { "${title} on ${facts['networking']['hostname']}":
    site   => $title,
    server => "${facts['networking']['ip']}:${port}",
    weight => 1,
    tag    => $datacenter,
  }
  @@profile::check { "http ${title} on ${facts['networking']['hostname']}":
    target => "http://${facts['networking']['ip']}:${port}/",
    kind   => 'http',
  }
}
