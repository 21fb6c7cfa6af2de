$samples = [1, -1, 1.5, 'a', '', true, undef, default, [1], [], { 'a' => 1 }, {}, /x/, Integer, Sensitive('s')]
$types = [Any, Undef, NotUndef, Default, Scalar, ScalarData, Data, RichData, Numeric, Integer, Float, String, String[1], Boolean,
  Boolean[true], Array, Array[Integer], Array[Any, 1], Hash, Hash[String, Integer], Collection, Collection[1], Regexp, Type, Type[Numeric],
  Sensitive, Iterable, CatalogEntry, Optional[Integer], Variant[String, Integer]]
$types.each |$type| {
  notify { "${type}": message => $samples.map |$sample| { $sample =~ $type } }
}
