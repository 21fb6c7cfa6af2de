class site::bad {
  notify { 'in its own file': }
}
