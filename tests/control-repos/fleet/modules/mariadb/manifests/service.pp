# The server is never started or restarted by Puppet.
class mariadb::service {
  service { 'mariadb':
    enable => false,
  }
}
