function fn::dig(Array $segments, Hash $options, Puppet::LookupContext $context) {
  case $segments[0] {
    'fn::dug': { $segments }
    'fn::tree': { $segments.size ? { 1 => { 'a' => [1, { 'b' => 2 }] }, default => "at ${segments[-1]}" } }
    default: { $context.not_found() }
  }
}
