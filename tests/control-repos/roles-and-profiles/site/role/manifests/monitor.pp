# Watches all others.
class role::monitor {
  include profile::base
  include profile::monitor
}
