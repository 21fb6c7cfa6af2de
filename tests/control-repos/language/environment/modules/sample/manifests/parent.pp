class sample::parent (
  String $setting = 'set in the parent',
) {
  notify { 'parent': message => 'said by the parent' }
  file { '/parent':
    tag     => ['one'],
    require => Notify['parent'],
  }
}
