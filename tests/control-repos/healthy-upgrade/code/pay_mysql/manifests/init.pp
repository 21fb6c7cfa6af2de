# A database server of payments.
#
# While a shard is upgraded its servers run different releases: which one a machine runs stands in its host file, and what a release
# needs in its own groups of my.cnf.
class pay_mysql (
  Integer           $server_id,
  Enum['8.0', '8.4'] $series,
  String            $version,
  String            $role,
  String            $gtid_mode,
  String            $consistency,
  Hash              $tuning   = {},
  Optional[String]  $source   = undef,
  Boolean           $position = true,
) {
  class { 'pay_mysql::packages': }
  -> class { 'pay_mysql::options': }
  -> class { 'pay_mysql::daemon': }

  if $role == 'replica' {
    if $source == undef {
      fail("${facts['networking']['fqdn']} is a replica of nobody")
    }
    class { 'pay_mysql::follow':
      source  => $source,
      require => Class['pay_mysql::daemon'],
    }
  } elsif $role != 'primary' {
    fail("what is a ${role}?")
  }
}
