# A server whose option file is rendered by ERB, with an id that a function in Ruby computes from its address.
class house::mysql (
  String $address,
  Enum['source', 'replica'] $role,
  Hash $options = {},
  String $tier = 'bronze',
) {
  $server_id = house::server_id($address)
  $label = house_label($role, $tier)
  file { '/etc/mysql/my.cnf':
    ensure  => file,
    content => template('house/my.cnf.erb'),
  }
}
