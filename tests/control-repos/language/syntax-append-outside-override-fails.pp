file { '/a':
  require +> Notify['b'],
}
