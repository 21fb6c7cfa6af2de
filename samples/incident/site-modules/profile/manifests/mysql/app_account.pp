# What the shop may do in one of its databases.
#
# @param host           from where it connects, as a MySQL host pattern
# @param database       which database
# @param password_hash  caching_sha2_password hash
define profile::mysql::app_account (
  String[1]            $host,
  String[1]            $database,
  Sensitive[String[1]] $password_hash,
) {
  $account = "shop@${host}"

  ensure_resource('mysql_user', $account, {
    'ensure'        => 'present',
    'plugin'        => 'caching_sha2_password',
    'password_hash' => $password_hash,
    'tls_options'   => ['SSL'],
  })

  mysql_grant { "${account}/${database}.*":
    ensure     => present,
    user       => $account,
    table      => "${database}.*",
    privileges => [
      'SELECT', 'INSERT', 'UPDATE', 'DELETE',
      'CREATE', 'ALTER', 'DROP', 'INDEX', 'REFERENCES',
    ],
    require    => [
      Mysql_user[$account],
      Mysql_database[$database],
    ],
  }
}
