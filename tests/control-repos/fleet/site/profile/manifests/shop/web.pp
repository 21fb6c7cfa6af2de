# The shop's application, which reaches its database through ProxySQL.
class profile::shop::web (
  Stdlib::Host         $database_host,
  Stdlib::Port         $database_port,
  Sensitive[String[1]] $database_password,
) {
  file { '/etc/shop':
    ensure => directory,
  }
  file { '/etc/shop/database.json':
    mode    => '0640',
    content => Sensitive(to_json({
      'host'     => $database_host,
      'port'     => $database_port,
      'user'     => 'shop',
      'password' => $database_password.unwrap,
    })),
  }
}
