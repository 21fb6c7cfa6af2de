# @param replicas  who may replicate from here
class forum::primary (
  Array[Stdlib::Fqdn]  $replicas,
  Sensitive[String[1]] $repl_password,
) {
  include forum::server

  forum::grants::repl { $replicas:
    password => $repl_password,
  }
}
