class server($port = 1) {
}
class { 'server':
  prot => 1,
}
