class site::bad {
  notify { 'bad': }
}
