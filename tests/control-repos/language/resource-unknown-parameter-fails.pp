file { '/a':
  no_such_parameter => 1,
}
