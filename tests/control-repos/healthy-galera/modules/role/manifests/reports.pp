# reports
class role::reports {
  contain profile::base
  contain profile::mariadb::server
  contain profile::mariadb::reports

  Class['profile::base'] -> Class['profile::mariadb::server']
}
