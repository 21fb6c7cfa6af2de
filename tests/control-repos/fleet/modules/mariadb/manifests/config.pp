# The whole my.cnf.
#
# @param role       what the server is in replication; decides about read_only, too
# @param semi_sync  which side of semi-synchronous replication it plays
# @param server_id  the IPv4 address as a number, unless given
class mariadb::config (
  Enum['standalone', 'master', 'slave', 'multisource_slave'] $role,
  Integer                            $gtid_domain_id,
  Enum['off', 'master', 'slave']     $semi_sync       = 'off',
  String                             $buffer_pool     = '2G',
  Enum['ROW', 'MIXED', 'STATEMENT']  $binlog_format   = 'ROW',
  Optional[Integer]                  $server_id       = undef,
  Hash                               $extra           = {},
  Stdlib::Absolutepath               $datadir         = '/srv/mariadb',
) {
  $real_server_id = $server_id ? {
    undef   => inline_template("<%= @ipaddress.split('.').inject(0) { |total, value| (total << 8) + value.to_i } %>"),
    default => $server_id,
  }

  $read_only = $role ? {
    /slave/ => 1,
    default => 0,
  }

  file { '/etc/my.cnf':
    owner   => 'root',
    group   => 'root',
    mode    => '0444',
    content => template('mariadb/production.my.cnf.erb'),
  }
  file { '/etc/mysql/my.cnf':
    ensure => link,
    target => '/etc/my.cnf',
  }
}
