# A server that follows the primary: Django reads from it, and the nightly backup is taken there.
class role::mysql_replica {
  include profile::base
  include profile::mysql::replica
  include profile::mysql::backup
  include profile::datadog
  include profile::datadog::mysql
}
