node default {
  fail("no role for ${trusted['certname']}")
}

node 'db1.prod.lab.example' {
  include role::database::primary
}

node /^db\d+\.(prod|staging)\.lab\.example$/ {
  $node_tier = $1
  include role::database::replica
  notify { "replica of ${node_tier}": }
}

node 'web1.prod.lab.example', 'web2.staging.lab.example' {
  include role::web
}

node 'mon1.prod.lab.example' {
  class { 'role::monitoring': }
}
node /^ubuntu/ { include role::bastion }
