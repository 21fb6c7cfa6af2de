class site::bad (
  Array  $ports,
  String $name_of = 'x',
) {
  notify { "ports ${ports}": }
}
