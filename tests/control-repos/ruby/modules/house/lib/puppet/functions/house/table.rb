# Reads `key = value` lines; sections make hashes.
Puppet::Functions.create_function(:'house::table') do
  dispatch :table do
    param 'Struct[{path => String[1], Optional[separator] => String[1]}]', :options
    param 'Puppet::LookupContext', :context
  end

  argument_mismatch :missing_path do
    param 'Hash', :options
    param 'Puppet::LookupContext', :context
  end

  def table(options, context)
    context.cached_file_data(options['path']) do |content|
      data = {}
      section = data
      content.lines.each_with_index do |line, number|
        line = line.strip
        next if line.empty? || line.start_with?('#')

        if line =~ /\A\[(\w+)\]\z/
          section = data[$1] ||= {}
        elsif (pair = line.split(options.fetch('separator', '='), 2)).size == 2
          name, value = pair.map(&:strip)
          section[name] = value =~ /\A\d+\z/ ? value.to_i : value
        else
          raise "line #{number + 1} is no pair: #{line}"
        end
      end
      data
    end
  end

  def missing_path(_options, _context)
    "one of 'path', 'paths' 'glob', 'globs' or 'mapped_paths' must be declared in hiera.yaml when using this data_hash function"
  end
end
