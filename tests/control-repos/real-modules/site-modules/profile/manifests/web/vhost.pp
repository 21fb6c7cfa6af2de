define profile::web::vhost (
  String         $path,
  Integer        $priority = 25,
  Stdlib::Port   $port     = 80,
) {
  $id = regsubst("${priority}-${title}", '[^A-Za-z0-9.]+', '_', 'G').downcase
  file { "/etc/nginx/sites-enabled/${id}.conf":
    content => epp('profile/vhost.epp', { port => $port, title => $title, path => $path, 'priority' => $priority }),
    notify  => Service['httpd'],
    tag     => "vhost-${priority}",
  }
}
