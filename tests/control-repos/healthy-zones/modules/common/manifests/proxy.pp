# A proxy on each API server, which knows both primaries.
#
# @param primaries  cluster => primary
# @param first_port local port of the first cluster, the others follow
class common::proxy (
  Hash[String[1], String[1], 1] $primaries,
  Integer[1024, 65000]          $first_port = 3310,
) {
  package { 'haproxy':
    ensure => present,
  }

  $listeners = $primaries.keys.sort.map |Integer $index, String $cluster| {
    { 'name' => $cluster, 'port' => $first_port + $index, 'server' => $primaries[$cluster] }
  }

  file { '/etc/haproxy/haproxy.cfg':
    ensure  => file,
    content => epp('common/haproxy.cfg.epp', { 'listeners' => $listeners }),
    require => Package['haproxy'],
    notify  => Service['haproxy'],
  }

  service { 'haproxy':
    ensure => running,
    enable => true,
  }
}
