# MariaDB, alone or as a member of a cluster: package, option files and service.
#
# @param version          Debian's version of the package, held until somebody raises it here
# @param server_id        unique among all servers of the platform
# @param domain_id        GTID domain of what this server's cluster writes
# @param settings         further options of [mysqld]
# @param pool_percent     share of the memory for InnoDB's buffer pool
# @param network          from where clients and replicas come
class profile::mariadb::server (
  String[1]                                $version,
  Integer[1, 4294967295]                   $server_id,
  Integer[0, 4294967295]                   $domain_id,
  Hash[Pattern[/\A[a-z_]+\z/], Scalar]     $settings     = {},
  Integer[10, 85]                          $pool_percent = 60,
  Stdlib::IP::Address::V4::CIDR            $network      = '10.70.0.0/16',
) {
  $pool = $facts['memory']['system']['total_bytes'] * $pool_percent / 100 / 1048576

  package { ['mariadb-server', 'mariadb-backup']:
    ensure => $version,
  }

  file {
    default:
      owner   => 'root',
      group   => 'root',
      require => Package['mariadb-server'];

    '/etc/mysql':
      ensure => directory,
      mode   => '0755';

    '/etc/mysql/conf.d':
      ensure  => directory,
      mode    => '0755',
      purge   => true,
      recurse => true,
      force   => true;

    '/etc/mysql/my.cnf':
      ensure  => file,
      mode    => '0644',
      content => epp('profile/my.cnf.epp', {
        'server_id' => $server_id,
        'domain_id' => $domain_id,
        'pool'      => $pool,
        'settings'  => $settings,
        'address'   => $facts['networking']['ip'],
        'fqdn'      => $facts['networking']['fqdn'],
      });
  }

  # A new option file restarts nothing: members are restarted one after the other, by hand.
  service { 'mariadb':
    ensure  => running,
    enable  => true,
    require => File['/etc/mysql/my.cnf'],
  }

  profile::firewall { 'mariadb':
    port => 3306,
    from => [$network],
  }
}
