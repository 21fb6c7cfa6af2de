class role {
  include profile::base
}
