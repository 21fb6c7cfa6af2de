class site::bad inherits site::bad_parent {
}
