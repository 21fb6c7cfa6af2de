# Which machine is what. How it is that is told in site-modules/role and site-modules/profile, with which values in data/.

File {
  backup => false,
}

Exec {
  path => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'],
}

node 'db01.bazaar.example' {
  include role::mysql_primary
}

node /^db\d+\.bazaar\.example$/ {
  include role::mysql_replica
}

node /^web\d+\.bazaar\.example$/ {
  include role::web
}

node /^ops\d+\.bazaar\.example$/ {
  include role::ops
}

node default {
  include profile::base
}
