class service_on(Integer[1, 65535] $port) {
  notify { "port ${port}": }
}
class { 'service_on':
  port => '80',
}
