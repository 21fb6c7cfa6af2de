class site::bad {
  notify { 'bad': message => lookup('a') }
}
