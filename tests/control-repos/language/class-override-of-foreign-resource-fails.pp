class base {
  notify { 'n': message => 'a' }
}
class other {
  Notify['n'] { message => 'b' }
}
include base
include other
