function site::again(Integer $x) {
  site::again($x + 1)
}
