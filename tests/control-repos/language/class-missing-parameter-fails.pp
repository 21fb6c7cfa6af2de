class server($port, $host) {
}
class { 'server':
  port => 1,
}
