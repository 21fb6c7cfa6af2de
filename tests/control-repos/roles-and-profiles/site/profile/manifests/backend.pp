# A web server as the balancer sees it.
define profile::backend(String $site, String $server, Integer $weight) {
  file { "/etc/balancer/${site}-${title.regsubst('\W+', '_', 'G')}.cfg":
    content => "server ${server} weight ${weight}\n",
    notify  => Service['balancer'],
  }
}
