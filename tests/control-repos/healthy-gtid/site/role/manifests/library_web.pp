# The catalogue's web interface.
class role::library_web {
  include profile::base
  include profile::library::web
}
