# The account with which one replica fetches the binary log. The title is the replica's name.
#
# @param password_hash  caching_sha2_password hash
# @param user           the account's user part
# @param tls            refuse connections without TLS
# @param ensure         absent takes the account away
define profile::mysql::replication_account (
  Sensitive[String[1]]      $password_hash,
  String[1, 32]             $user   = 'repl',
  Boolean                   $tls    = true,
  Enum['present', 'absent'] $ensure = 'present',
) {
  $account = "${user}@${title}"

  $tls_options = $tls ? {
    true    => ['SSL'],
    default => ['NONE'],
  }

  mysql_user { $account:
    ensure        => $ensure,
    plugin        => 'caching_sha2_password',
    password_hash => $password_hash,
    tls_options   => $tls_options,
  }

  if $ensure == 'present' {
    mysql_grant { "${account}/*.*":
      ensure     => present,
      user       => $account,
      table      => '*.*',
      privileges => ['REPLICATION SLAVE'],
      require    => Mysql_user[$account],
    }
  }
}
