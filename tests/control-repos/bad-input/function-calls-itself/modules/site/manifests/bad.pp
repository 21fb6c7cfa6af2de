class site::bad {
  notify { 'bad': message => site::again(1) }
}
