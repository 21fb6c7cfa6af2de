file { '/a': mode => '0644' }
File['/a'] { owner => 'root' }
class c {
  file { '/c': }
  File['/c'] { mode => '0600', group => 'g' }
}
include c
