# Every machine knows its role from its installation; roles are classes.

Exec {
  path => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'],
}

node default {
  $role = $facts['role']

  unless $role in ['library_primary', 'library_replica', 'library_reports', 'library_delayed', 'library_web'] {
    fail("the role '${role}' of ${trusted['certname']} is none of ours")
  }

  include "role::${role}"
}
