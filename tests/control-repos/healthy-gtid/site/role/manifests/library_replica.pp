# Follows the primary and may take its place.
class role::library_replica {
  include profile::base
  include profile::mysql::server
  include profile::mysql::replica
  include profile::mysql::backup
}
