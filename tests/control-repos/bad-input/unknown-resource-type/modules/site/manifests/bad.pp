class site::bad {
  nowhere_setting { 'a': value => 1 }
  notify { 'after': }
}
