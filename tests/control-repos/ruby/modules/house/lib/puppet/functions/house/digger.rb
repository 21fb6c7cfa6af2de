# Digs in data of its own.
Puppet::Functions.create_function(:'house::digger') do
  dispatch :digger do
    param 'Array[Variant[String, Numeric]]', :segments
    param 'Hash', :options
    param 'Puppet::LookupContext', :context
  end

  def digger(segments, options, context)
    tree = { 'dug' => { 'deep' => [10, { 'er' => options['bottom'] }], 'flat' => 'x' } }
    found = segments.reduce(tree) do |inner, segment|
      context.not_found unless inner.is_a?(Hash) && inner.key?(segment) || inner.is_a?(Array) && segment.is_a?(Integer) && segment < inner.size
      inner[segment]
    end
    found
  end
end
