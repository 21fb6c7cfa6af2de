# A member of a cluster, as clusters/*.yaml tells of it.
type Sqlcluster::Member = Struct[{
  id       => Integer[1, 4294967295],
  zone     => Enum['a', 'b', 'c'],
  priority => Optional[Integer[0, 100]],
}]
