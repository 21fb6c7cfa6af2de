# The shop itself: a Django application under gunicorn.
#
# @param primary      the database server that takes writes
# @param replicas     those that only take reads
# @param database     the database's name
# @param db_user      as whom the shop connects
# @param db_password  with which password
# @param secret_key   Django's SECRET_KEY
# @param hosts        ALLOWED_HOSTS
# @param release      which build is deployed
# @param workers      gunicorn processes; by the number of processors unless given
class profile::django (
  Stdlib::Fqdn         $primary,
  Array[Stdlib::Fqdn]  $replicas,
  String[1]            $database,
  String[1, 32]        $db_user,
  Sensitive[String[1]] $db_password,
  Sensitive[String[1]] $secret_key,
  Array[String[1], 1]  $hosts,
  String[1]            $release,
  Optional[Integer[1]] $workers = undef,
) {
  $root = '/srv/shop'
  $processes = pick($workers, $facts['processors']['count'] * 2 + 1)

  ensure_packages(['python3-venv', 'libmariadb3', 'python3-mysqldb'])

  user { 'shop':
    ensure => present,
    system => true,
    home   => $root,
    shell  => '/usr/sbin/nologin',
  }

  file {
    default:
      owner => 'root',
      group => 'shop',
      ;
    [$root, "${root}/releases", '/etc/shop']:
      ensure => directory,
      mode   => '0755',
      ;
    '/etc/shop/settings.py':
      ensure  => file,
      mode    => '0640',
      content => epp('profile/settings.py.epp', {
        'database' => $database,
        'user'     => $db_user,
        'primary'  => $primary,
        'replicas' => $replicas,
        'hosts'    => $hosts,
      }),
      notify  => Service['shop'],
      ;
    '/etc/shop/secrets.env':
      ensure  => file,
      mode    => '0640',
      content => Sensitive("DB_PASSWORD=${db_password.unwrap}\nSECRET_KEY=${secret_key.unwrap}\n"),
      notify  => Service['shop'],
      ;
    "${root}/current":
      ensure => link,
      target => "${root}/releases/${release}",
      notify => Service['shop'],
      ;
    '/etc/systemd/system/shop.service':
      ensure  => file,
      group   => 'root',
      mode    => '0644',
      content => epp('profile/shop.service.epp', { 'root' => $root, 'workers' => $processes }),
      ;
  }

  exec { 'shop: systemctl daemon-reload':
    command     => 'systemctl daemon-reload',
    refreshonly => true,
    subscribe   => File['/etc/systemd/system/shop.service'],
    before      => Service['shop'],
  }

  service { 'shop':
    ensure    => running,
    enable    => true,
    require   => User['shop'],
    subscribe => File['/etc/systemd/system/shop.service'],
  }
}
