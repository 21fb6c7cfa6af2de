# Every machine says in an external fact what it is for; the rest is data.
node default {
  $role = $facts['role']
  unless $role =~ Pattern[/\A[a-z_]+\z/] {
    fail("${trusted['certname']} has no role")
  }
  include "role::${role}"
}
