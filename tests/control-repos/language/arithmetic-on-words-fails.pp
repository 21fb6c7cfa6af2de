notify { 'sum':
  message => 'one' + 1,
}
