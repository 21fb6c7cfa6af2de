# Serves the shops; talks to the primaries through a local proxy.
class roles::api {
  include common
  include common::certificates
  include common::proxy
}
