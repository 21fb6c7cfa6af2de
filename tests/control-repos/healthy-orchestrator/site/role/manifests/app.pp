class role::app {
  include profile::platform
  include profile::app
}
