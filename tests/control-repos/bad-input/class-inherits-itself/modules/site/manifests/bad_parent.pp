class site::bad_parent inherits site::bad {
}
