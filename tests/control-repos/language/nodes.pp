node default { notify { 'default': } }
node 'other.example.com' { notify { 'other': } }
node /^agent\.(.+)$/ { notify { "regex ${1}": } }
node 'agent.example.com' {
  $in_node = 'set in the node'
  include seeing
}
class seeing { notify { 'class sees the node': message => $in_node } }
notify { 'top': }
