define account($host) {
}
account { 'a': host => 'h', hots => 'x' }
