# Follows a replica, so that long queries of the statistics office cost the primary nothing.
class role::library_reports {
  include profile::base
  include profile::mysql::server
  include profile::mysql::replica
}
