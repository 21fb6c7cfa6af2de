# The primary: databases, accounts and one replication account for each replica.
#
# @param replicas                   the replicas by name; the value may override what profile::mysql::replication_account takes
# @param replication_password_hash  caching_sha2_password hash, as mysql.user shows it in hexadecimal
# @param datadog_password_hash      the same for the monitoring account
# @param app_password_hash          the same for the shop's account
# @param databases                  name => { charset, collate }
# @param app_networks               from where the shop connects, as MySQL host patterns
class profile::mysql::primary (
  Hash[Stdlib::Fqdn, Hash] $replicas,
  Sensitive[String[1]]     $replication_password_hash,
  Sensitive[String[1]]     $datadog_password_hash,
  Sensitive[String[1]]     $app_password_hash,
  Hash[String[1], Hash]    $databases,
  Array[String[1], 1]      $app_networks,
) {
  include profile::mysql::base

  $databases.each |String[1] $name, Hash $settings| {
    mysql_database { $name:
      ensure => present,
      *      => $settings,
    }
  }

  # One account for each replica, so that one machine can be locked out without the others.
  $replicas.each |Stdlib::Fqdn $host, Hash $settings| {
    profile::mysql::replication_account { $host:
      password_hash => $replication_password_hash,
      *             => $settings,
    }
  }

  $app_networks.each |String[1] $network| {
    $databases.keys.each |String[1] $database| {
      profile::mysql::app_account { "shop@${network}/${database}":
        host          => $network,
        database      => $database,
        password_hash => $app_password_hash,
      }
    }
  }

  mysql_user { 'datadog@localhost':
    ensure               => present,
    plugin               => 'caching_sha2_password',
    password_hash        => $datadog_password_hash,
    max_user_connections => 5,
  }

  mysql_grant {
    default:
      ensure => present,
      user   => 'datadog@localhost',
      ;
    'datadog@localhost/*.*':
      table      => '*.*',
      privileges => ['PROCESS', 'REPLICATION CLIENT'],
      ;
    'datadog@localhost/performance_schema.*':
      table      => 'performance_schema.*',
      privileges => ['SELECT'],
      ;
  }
}
