define account($host) {
}
account { 'a': }
