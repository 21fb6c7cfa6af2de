# What holds for every resource; the ENC sets $role and $datacenter.
File {
  owner => 'root',
  group => 'root',
}

Exec {
  path => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'],
}
