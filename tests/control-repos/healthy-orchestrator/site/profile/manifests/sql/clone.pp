# A new server takes its data from one that is there; which one, whoever sets it up decides.
class profile::sql::clone {
  file { '/usr/local/sbin/clone-from':
    ensure  => file,
    mode    => '0700',
    content => @(SCRIPT),
      #!/bin/sh
      # usage: clone-from DONOR
      set -eu
      mysql -e "SET GLOBAL clone_valid_donor_list = '$1:3306'"
      mysql -e "CLONE INSTANCE FROM 'clone'@'$1':3306 IDENTIFIED BY '$(cat /root/.clone)'"
      | SCRIPT
  }
}
