# galera member
class role::galera_member {
  contain profile::base
  contain profile::mariadb::server
  contain profile::galera::member
  contain profile::mariadb::accounts
  contain profile::mariadb::backup

  Class['profile::base'] -> Class['profile::mariadb::server']
}
