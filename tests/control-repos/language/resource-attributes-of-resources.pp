file { '/a': mode => '0644', ensure => file }
File { owner => 'default owner' }
notify { 'values': message => [File['/a']['mode'], File['/a']['ensure'], File['/a']['group'] =~ Undef] }
define thing($x = 1) { }
thing { 't': }
notify { 'of a define': message => Thing['t']['x'] }
notify { 'getparam': message => getparam(File['/a'], 'mode') }
