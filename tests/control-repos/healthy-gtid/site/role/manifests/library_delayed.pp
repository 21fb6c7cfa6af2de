# An hour behind the primary: what was deleted by mistake is still there.
class role::library_delayed {
  include profile::base
  include profile::mysql::server
  include profile::mysql::replica
}
