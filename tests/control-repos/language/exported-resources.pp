@@notify { 'exported': message => 'for others' }
@@file { '/exported': ensure => file, tag => 'x' }
notify { 'local': }
