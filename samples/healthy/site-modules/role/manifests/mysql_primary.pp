# The one server to which the shop writes.
class role::mysql_primary {
  include profile::base
  include profile::mysql::primary
  include profile::datadog
  include profile::datadog::mysql
}
