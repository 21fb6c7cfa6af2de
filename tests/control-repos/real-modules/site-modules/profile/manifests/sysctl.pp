define profile::sysctl (
  Variant[Integer, String] $value,
  String                   $key      = $title,
  Integer[0, 99]           $priority = 50,
) {
  $file = sprintf('/etc/sysctl.d/%02d-%s.conf', $priority, regsubst($key, '\.', '-', 'G'))
  file { $file:
    content => "${key} = ${value}\n",
    notify  => Exec["sysctl ${title}"],
  }
  exec { "sysctl ${title}":
    command     => "sysctl -p ${file}",
    path        => '/sbin:/usr/sbin',
    refreshonly => true,
  }
}
