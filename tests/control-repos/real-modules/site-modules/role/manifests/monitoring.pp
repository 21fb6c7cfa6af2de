class role::monitoring inherits role {
  include profile::monitoring
}
