# A database server of the wiki.
#
# @param sections  all of them: name => { id, master, slaves }
# @param section   the one that lives here; undef on the analytics replica, which follows them all
class profile::wiki::db (
  Hash[String, Struct[{ id => Integer, master => Stdlib::Fqdn, slaves => Array[Stdlib::Fqdn] }]] $sections,
  Sensitive[String[1]] $repl_password,
  Optional[String]     $section = undef,
) {
  $fqdn = $trusted['certname']
  $repl_users = "CREATE USER IF NOT EXISTS 'repl'@'10.20.%' IDENTIFIED BY '%s';\nGRANT REPLICATION SLAVE ON *.* TO 'repl'@'10.20.%';\n"

  if $section {
    $mine = $sections[$section]
    $role = $fqdn ? {
      $mine['master'] => 'master',
      default         => 'slave',
    }
    $domain = $mine['id']
    $semi_sync = $role
  } else {
    $role = 'multisource_slave'
    $domain = 99
    $semi_sync = 'off'
  }

  include mariadb::packages
  class { 'mariadb::config':
    role           => $role,
    semi_sync      => $semi_sync,
    gtid_domain_id => $domain,
  }
  include mariadb::service
  Class['mariadb::packages'] -> Class['mariadb::config'] -> Class['mariadb::service']

  case $role {
    'master': {
      file { '/root/grants.sql':
        owner   => 'root',
        mode    => '0400',
        content => Sensitive(regsubst($repl_users, '%s', $repl_password.unwrap)),
      }
    }
    'slave': {
      mariadb::channel { 'default':
        source   => $mine['master'],
        password => $repl_password,
      }
    }
    'multisource_slave': {
      $sections.each |$name, $values| {
        mariadb::channel { $name:
          source   => $values['master'],
          password => $repl_password,
        }
      }
    }
    default: {
      fail("no such role: ${role}")
    }
  }

  @@monitoring::check { "mysql ${fqdn}":
    host    => $fqdn,
    command => 'check_mariadb',
    tag     => ['mysql', "wiki-${role}"],
  }
}
