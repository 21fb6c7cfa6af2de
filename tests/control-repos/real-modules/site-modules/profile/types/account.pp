# One account as the data have it.
type Profile::Account = Struct[{
  password              => String[1],
  Optional[host]        => String[1],
  Optional[privileges]  => Array[Enum['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'ALL'], 1],
  Optional[max]         => Integer[0],
}]
