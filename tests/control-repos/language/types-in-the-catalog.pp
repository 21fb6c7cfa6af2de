file { '/a': ensure => directory }
notify { 'resource types':
  message => [File =~ Type, File['/a'] =~ Resource, File['/a'] =~ Type[File], File['/a'] =~ CatalogEntry, Class['x'] =~ Class, Resource['file', '/a'] == File['/a'],
    Resource['file'] == File, File['/a', '/b'] =~ Array],
}
notify { 'titles': message => "${File['/a']} ${Resource['file', '/b']} ${Notify['A B']}" }
