# Where people and cron jobs work, and from where the shop is looked at from outside.
class role::ops {
  include profile::base
  include profile::ops
  include profile::datadog
}
