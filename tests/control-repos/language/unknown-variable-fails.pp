notify { 'x':
  message => "value: ${nowhere}",
}
