file { '/a': ensure => file, mode => '0644' }
file { ['/b', '/c']: ensure => directory }
file {
  '/d': ensure => absent;
  '/e': ensure => link, target => '/d'
}
file {
  default:
    owner => 'root',
    mode  => '0600',
    ;
  '/f':
    ;
  ['/g', '/h']:
    mode => '0700',
}
$attributes = { 'ensure' => 'file', 'content' => 'x' }
file { '/i': * => $attributes }
file { '/j': mode => '0640', * => $attributes }
file { "/k${1 + 1}": ensure => 'present' }
$titles = []
file { $titles: ensure => file }
Resource['file'] { '/l': ensure => file }
$type = 'notify'
Resource[$type] { 'by name': message => 'm' }
notify { 'undef value': message => undef }
service { 'x': ensure => running, enable => true, name => 'real-name' }
exec { '/bin/true': refreshonly => true }
package { ['p', 'q']: ensure => '1.0-1' }
