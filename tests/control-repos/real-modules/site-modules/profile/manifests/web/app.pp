class profile::web::app (
  String                            $site    = 'www.lab.example',
  Integer[1, 64]                    $workers = 1,
  Hash[String, Struct[{ host => String, Optional[port] => Integer }]] $backends = {},
  Array[Pattern[/^\/[a-z]+$/]]      $paths   = [],
  Boolean                           $debug   = $facts['tier'] != 'prod',
  Hash                              $extra   = {},
) inherits profile::web::server {
  # What the parent said, said differently.
  Service['httpd'] {
    enable    => false,
    subscribe +> File['/etc/app/app.yaml'],
  }

  File {
    owner => 'app',
    mode  => '0640',
  }

  file { '/etc/app':
    ensure => directory,
    mode   => '0750',
  }

  $config = {
    'site'     => $site,
    'workers'  => min($workers, $facts['processors']['count'] * 4),
    'debug'    => $debug,
    'backends' => $backends.map |$name, $backend| {
      $port = $backend['port'].lest || { 3306 }
      [$name, "${backend['host']}:${port}"]
    }.convert_to(Hash),
    'paths'    => $paths.unique.sort |$a, $b| { compare($b, $a) },
  } + $extra

  file { '/etc/app/app.yaml':
    content => to_yaml($config),
  }
  file { '/etc/app/app.json':
    content => to_json_pretty($config),
    mode    => undef,
  }

  unique($paths).each |Integer $index, String $path| {
    profile::web::vhost { "${site}${path}":
      path     => $path,
      priority => 10 + $index,
      require  => File['/etc/app'],
    }
  }

  $ports = Integer[8000, 8000 + $workers - 1].map |$port| { $port }
  $chunks = $ports.slice(2)
  file { '/etc/app/ports':
    content => $chunks.map |$chunk| { $chunk.join(' ') }.join("\n"),
  }

  if $facts['networking']['interfaces'].keys.any |$interface| { $interface =~ /\Aens/ } {
    $mode = File['/etc/app']['mode']
    notify { "mode of /etc/app is ${mode}, owner of app.yaml ${File['/etc/app/app.yaml']['owner']}": }
  }
}
