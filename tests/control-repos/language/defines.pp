define account($host = 'localhost', $label = "${title}@${host}") {
  notify { "account ${title}": message => [$name, $title, $host, $label] }
}
account { 'a': }
account { ['b', 'c']: host => 'h' }
account {
  default: host => 'shared';
  'd': ;
  'e': host => 'own';
}
sample::account { 'f': grant => 'ALL' }
$many = { 'g' => { 'host' => '1' }, 'h' => {} }
$many.each |$title, $attributes| { account { $title: * => $attributes } }
create_resources('account', { 'i' => { 'host' => '2' }, 'j' => {} }, { 'host' => 'default' })
