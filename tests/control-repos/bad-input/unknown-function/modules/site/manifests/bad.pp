class site::bad {
  $x = nowhere::compute('a')
  notify { 'bad': message => $x }
  notify { 'after': }
}
