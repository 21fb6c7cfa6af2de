class site::bad {
  file { '/etc/motd':
    ensure  => file
    content => 'a comma is missing above',
  }
}
