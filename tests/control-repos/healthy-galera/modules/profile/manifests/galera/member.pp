# A member of a Galera cluster.
#
# @param cluster      its name
# @param members      all members, this one among them
# @param arbitrators  garbd on machines without data
# @param sst_user     account of state transfers; it logs in through the socket and has no password
class profile::galera::member (
  Pattern[/\A[a-z][a-z0-9_]+\z/] $cluster,
  Array[Stdlib::Fqdn, 3]         $members,
  Array[Stdlib::Fqdn]            $arbitrators = [],
  String[1, 80]                  $sst_user    = 'mysql',
) {
  require profile::mariadb::server

  $self = $trusted['certname']
  unless $self in $members {
    fail("${self} is no member of ${cluster}")
  }

  package { 'galera-4':
    ensure => installed,
  }

  file { '/etc/mysql/conf.d/60-galera.cnf':
    ensure  => file,
    owner   => 'root',
    group   => 'root',
    mode    => '0644',
    content => epp('profile/galera.cnf.epp', {
      'cluster'  => $cluster,
      'peers'    => $members + $arbitrators,
      'node'     => $facts['networking']['hostname'],
      'address'  => $facts['networking']['ip'],
      'segment'  => $facts['hall'] ? { 'north' => 0, default => 1 },
      'sst_user' => $sst_user,
    }),
    require => Package['galera-4'],
  }

  [4567, 4568, 4444].each |$port| {
    profile::firewall { "galera-${port}":
      port => $port,
      from => $members + $arbitrators,
    }
  }
}
