class server($port = 1) {
}
include server
class { 'server':
  port => 2,
}
