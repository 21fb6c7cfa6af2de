# Takes the catalogue's writes.
class role::library_primary {
  include profile::base
  include profile::mysql::server
  include profile::mysql::primary

  Class['profile::base'] -> Class['profile::mysql::server']
}
