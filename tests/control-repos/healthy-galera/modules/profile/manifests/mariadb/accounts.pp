# Accounts of the cluster. Galera replicates what creates them, so it does not matter which member comes first.
#
# @param accounts  "user@host" => what it may do where
# @param hashes    user => password hash, encrypted
class profile::mariadb::accounts (
  Hash[String[1], Hash[String[1], Array[String[1]]]] $accounts,
  Hash[String[1], String[1]]                         $hashes,
) {
  $accounts.each |$account, $grants| {
    $user = $account.split('@')[0]

    mysql_user { $account:
      ensure        => present,
      password_hash => Sensitive($hashes[$user]),
    }

    $grants.each |$table, $privileges| {
      mysql_grant { "${account}/${table}":
        ensure     => present,
        user       => $account,
        table      => $table,
        privileges => $privileges,
        require    => Mysql_user[$account],
      }
    }
  }
}
