# What only the primary has: databases and accounts. They reach the replicas through the binary log.
#
# @param databases  databases with character set and collation
class profile::mysql::primary (
  Hash[String[1], Struct[{ charset => String[1], collate => String[1] }]] $databases,
) {
  require profile::mysql::server

  $databases.each |String[1] $name, Hash $settings| {
    mysql_database { $name:
      ensure => present,
      *      => $settings,
    }
  }
}
