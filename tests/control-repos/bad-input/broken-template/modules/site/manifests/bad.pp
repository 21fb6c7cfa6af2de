class site::bad {
  file { '/etc/x': content => epp('site/broken.epp', { 'x' => 1 }) }
}
