class site::bad {
  notify { 'bad': message => lookup('anything', { 'default_value' => 'x' }) }
}
