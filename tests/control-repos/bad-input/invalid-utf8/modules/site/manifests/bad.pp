class site::bad {
  # café in Latin-1
  notify { "café": }
}
