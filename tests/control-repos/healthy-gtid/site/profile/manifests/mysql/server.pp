# A server of the catalogue. Its options are mysql::server::override_options in Hiera, merged over all levels.
#
# @param sysctl  kernel settings of a database server
class profile::mysql::server (
  Hash[String[1], Variant[Integer, String]] $sysctl = {},
) {
  file { '/etc/apt/sources.list.d/mysql-8.0.list':
    ensure  => file,
    mode    => '0644',
    content => "deb [signed-by=/usr/share/keyrings/mysql.gpg] https://repo.mysql.com/apt/debian ${facts['os']['distro']['codename']} mysql-8.0\n",
  }

  include mysql::server
  include mysql::client

  File['/etc/apt/sources.list.d/mysql-8.0.list'] -> Class['mysql::server']

  $settings = $sysctl.map |String $key, $value| { "${key} = ${value}" }

  file { '/etc/sysctl.d/60-mysql.conf':
    ensure  => file,
    content => "${join($settings, "\n")}\n",
  }

  file { '/var/lib/mysql-files':
    ensure => directory,
    owner  => 'mysql',
    group  => 'mysql',
    mode   => '0750',
  }
}
