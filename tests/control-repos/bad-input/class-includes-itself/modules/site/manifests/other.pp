# And these two include each other.
class site::other {
  include site::bad
  contain site::bad
}
