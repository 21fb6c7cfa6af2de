# All keys at once.
function fn::data(Hash $options, Puppet::LookupContext $context) >> Hash[String, Data] {
  $base = {
    'fn::tier'    => $options['tier'],
    'fn::list'    => $options['list'],
    'fn::module'  => $context.module_name,
    'fn::fact'    => $facts['role'],
    'fn::raw'     => '%{facts.role}',
    'fn::merged'  => { 'a' => 1, 'l' => ['x'] },
    'lookup_options' => { 'fn::merged' => { 'merge' => 'deep' } },
  }
  $extra = $options['tier'] ? {
    'prod'  => { 'fn::only_prod' => true },
    default => {},
  }
  $base + $extra
}
