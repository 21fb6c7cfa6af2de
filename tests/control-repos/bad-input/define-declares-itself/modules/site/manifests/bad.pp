class site::bad {
  site::again { 'x': }
}
