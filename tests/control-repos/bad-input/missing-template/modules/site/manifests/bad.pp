class site::bad {
  file { '/etc/x': content => epp('site/nowhere.epp') }
  file { '/etc/y': content => template('site/nowhere.erb') }
}
