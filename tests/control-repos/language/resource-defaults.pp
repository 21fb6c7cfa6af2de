File { mode => '0600', owner => 'top' }
file { '/top': }
file { '/own': mode => '0644' }
class inner {
  File { owner => 'inner' }
  file { '/inner': }
  include called
}
class called { file { '/called': } }
include inner
define holder() { file { "/held ${title}": } }
holder { 'x': }
Notify { message => 'default message' }
notify { 'n': }
notify { 'own': message => 'own' }
