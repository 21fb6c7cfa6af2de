# Answers keys of one prefix, from options and from what it keeps; the rest it does not know.
Puppet::Functions.create_function(:'house::vault') do
  dispatch :vault do
    param 'String[1]', :key
    param 'Hash[String[1], Any]', :options
    param 'Puppet::LookupContext', :context
  end

  def vault(key, options, context)
    prefix = options['prefix'] || 'vault::'
    unless key.start_with?(prefix)
      context.explain { "#{key} is not below #{prefix}" }
      context.not_found
    end
    return context.cached_value(key) if context.cache_has_key(key)

    name = key.delete_prefix(prefix)
    case name
    when 'environment' then context.environment_name.to_s
    when 'module' then context.module_name
    when 'entries'
      context.cache_all({ 'b' => 2, 'a' => 1 })
      entries = []
      context.cached_entries { |k, v| entries << "#{k}=#{v}" if v.is_a?(Integer) }
      entries + context.cached_entries.map { |k, _| k }.select { |k| k.size == 1 }
    when 'broken' then raise ArgumentError, "no #{name}"
    when 'nothing' then nil
    else
      value = context.interpolate("%{facts.fqdn}/#{name}/#{options['mount']}")
      context.cache(key, value)
    end
  end
end
