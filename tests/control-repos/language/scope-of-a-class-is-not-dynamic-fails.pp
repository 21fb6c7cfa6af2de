class caller {
  $local = 'x'
  include callee
}
class callee { notify { 'x': message => $local } }
include caller
