function fn::lines($options, $context) {
  $text = $context.cached_file_data($options['path'])
  $pairs = $text.split("\n").map |$line| { $line.split('=') }
  $pairs.reduce({}) |$all, $pair| { $all + { "fn::${pair[0]}" => $pair[1] } }
}
