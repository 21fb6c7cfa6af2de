define wrapper() {
  notify { "inside ${title}": }
  file { "/${title}": }
}
notify { 'first': }
wrapper { 'w':
  require => Notify['first'],
  tag     => 'tagged',
  noop    => true,
}
