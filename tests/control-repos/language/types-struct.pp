type Server = Struct[{ host => String[1], Optional[port] => Integer[1, 65535], tags => Optional[Array[String]], NotUndef['kind'] => Enum['a', 'b'] }]
notify { 'results':
  message => [
    { 'host' => 'x', 'kind' => 'a' } =~ Server,
    { 'host' => 'x', 'kind' => 'a', 'port' => 80 } =~ Server,
    { 'host' => 'x', 'kind' => 'a', 'port' => undef } =~ Server,
    { 'host' => 'x', 'kind' => 'a', 'tags' => undef } =~ Server,
    { 'host' => 'x', 'kind' => 'a', 'other' => 1 } =~ Server,
    { 'host' => '', 'kind' => 'a' } =~ Server,
    { 'host' => 'x', 'kind' => 'c' } =~ Server,
    { 'host' => 'x' } =~ Server,
    {} =~ Struct[{ Optional['a'] => Integer }],
  ],
}
