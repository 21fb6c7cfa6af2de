# @param greeting  data of the environment before the module's own
class sample (
  String  $greeting,
  Integer $size,
  Hash    $options  = {},
  Array   $list     = [],
  String  $default  = "size ${size}",
) {
  notify { 'sample':
    message => [$greeting, $size, $options, $list, $default],
  }
}
