function fn::by_key(String $key, Hash $options, $context) {
  case $key {
    'fn::uri': { $options['uri'] }
    'fn::cached': {
      if $context.cache_has_key('n') { $context.cached_value('n') } else { $context.cache('n', 'computed') }
    }
    'fn::interpolated': { $context.interpolate("role %{facts.role}") }
    'fn::plain': { 'role %{facts.role}' }
    'fn::merged': { { 'b' => 2, 'l' => ['y'] } }
    'fn::fails': { fail('no luck') }
    'fn::looks_up': { lookup('fn::tier') }
    'fn::loops': { lookup('fn::loops') }
    'fn::explained': { $context.explain || { 'because' } 'explained' }
    'fn::nothing': { undef }
    default: { $context.not_found }
  }
}
