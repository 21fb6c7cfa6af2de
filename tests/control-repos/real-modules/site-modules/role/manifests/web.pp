class role::web {
  require profile::base
  contain profile::web::app
}
