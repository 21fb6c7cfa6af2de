class site::bad {
  include site::bad
  include site::other
  notify { 'bad': }
}
