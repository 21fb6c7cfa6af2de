# Accounts. Replicas get them from the primary; on read-only servers the types find them in place and do nothing.
#
# @param people   what may log in, with privileges
# @param secrets  user => hash
class profile::sql::accounts (
  Hash[String[1], Struct[{ scope => String[1], may => Array[String[1], 1] }]] $people,
  Hash[String[1], String[1]]                                               $secrets,
) {
  require profile::sql

  $people.each |String $name, Hash $account| {
    mysql_user { $name:
      ensure        => present,
      plugin        => 'caching_sha2_password',
      password_hash => Sensitive($secrets[$name.split('@')[0]]),
      tls_options   => ['SSL'],
    }

    -> mysql_grant { "${name}/${account['on']}":
      user       => $name,
      table      => $account['scope'],
      privileges => $account['may'],
    }
  }
}
