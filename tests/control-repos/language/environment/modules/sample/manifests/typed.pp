class sample::typed (
  Sample::Port $port,
  Enum['a', 'b'] $letter = 'a',
) {
  notify { "typed ${port} ${letter}": }
}
