# Calls the functions that modules write in Ruby, with arguments that are made up until some calls succeed, and records what Puppet answers.
#   find -L /usr/share/puppet/modules -path '*/lib/puppet/*functions/*.rb' | ruby eng/oracle/call_functions.rb --modulepath /usr/share/puppet/modules
# Reads one path a line, answers one JSON object a line: function, path below the module path, and calls, each with code and value or
# error; or function, path and unsafe, for one that reaches out of the computation, which is not called.
# function_arguments.json has arguments for functions whose shape is not found by trying.
require_relative 'evaluation'
require 'timeout'

REACHES_OUT = /\bFile\.(?:open|write|read|exist|new|file|directory|chmod|mtime)|\bFileUtils|\bDir\.|Util::Execution|\bsystem\s*\(|\bIO\.|Open3|Net::|Socket|Resolv|Etc\.|\bsleep\b|HttpClient|Puppet::HTTP|Puppet::FileSystem|Puppet::Util::(?:Queue|Command)|%x|`[a-z]+ [^`]*`|open-uri|Tempfile|Aws|SecureRandom|Time\.(?:now|new)|PTY|WIN32/
LITERALS = [
  'undef', 'true', 'false', '0', '1', '3', '42', '3306', '-1', '2.5', "''", "'a'", "'alpha'", "'a,b,c'", "'10.1.2.3'", "'10.0.0.0/8'", "'2001:db8::1'", "'/srv/data'",
  "'web.example.com'", "'http://user@host.example.com:8080/p?q=1'", "'yes'", "'no'", "'on'", "'2.4.6'", "'1G'", "'512M'", "'50%'", "'60'", "'present'", "'absent'", "'key=value'",
  "'foo_bar'", "'Foo Bar'", "'a1b2c3d4e5f6'", "'db1:3306'", "'{\"a\": 1}'", "[]", "['a']", "['b', 'a', 'c']", "[1, 2, 3]", "['a', ['b', ['c']]]", "[['a', 1], ['b', 2]]",
  "['10.0.0.1', '10.0.0.2']", "{}", "{'a' => 1}", "{'key' => 'value', 'other' => 3}", "{'a' => {'b' => 'x', 'c' => 2}}", "{'list' => ['b', 'a'], 'flag' => true}", "[{'name' => 'n1', 'path' => '/p'}]",
  "{'ensure' => 'present'}", "Sensitive('s3')", "'file'", "'/etc/my.cnf'", "['a', undef, 'b', '']", "'a.b.c'", "{'name' => 'alpha', 'port' => 80}"
].freeze
BY_TYPE = {
  /\AInteger|\ANumeric/ => ['0', '1', '3', '42', '-1', '24', '1024', '3306', '86400'], /\AFloat/ => ['2.5', '0.1'], /Boolean/ => %w[true false],
  /Absolutepath|Unixpath/ => ["'/srv/data'", "'/etc/mysql/my.cnf'", "'/'"], /HTTP/ => ["'http://h.example.com/p'"], /IP::/ => ["'10.1.2.3'", "'2001:db8::1'", "'10.0.0.0/8'"],
  /\AHash|\AStruct/ => LITERALS.grep(/\A\{/), /\AArray|\ATuple/ => LITERALS.grep(/\A\[/), /Sensitive/ => ["Sensitive('s3')", "'alpha'"],
  /\AString|Pattern|Enum|Scalar/ => LITERALS.grep(/\A'/), /\AType|CatalogEntry/ => ["File['/a']", "Package['x']", 'Integer', 'String[1]'], /Callable/ => ['']
}.freeze

def shapes_of(text)
  dispatches = text.scan(/dispatch\b.*?do\s*\n(.*?)\n\s*end/m).flatten.map do |body|
    body.scan(/\b(param|required_param|optional_param|repeated_param|optional_repeated_param|required_repeated_param|block_param|required_block_param)\b\s*\(?\s*['"]?([\w:\[\], .'"\/\\^$|()*+?-]*?)['"]\s*,/).map { |kind, type| [kind, type] }
  end
  return dispatches unless dispatches.empty?
  [nil]
end

def arguments_for(shape, text, random)
  if shape.nil?
    exact = text[/arity(?:\s*=>|:)\s*(-?\d+)/, 1]&.to_i
    sizes = text.scan(/(?:args|arguments|arg|vals)\.(?:size|length|count)\s*(?:!=|<|==|>|<=)\s*(\d)/).flatten.map(&:to_i)
    count = exact && exact >= 0 ? exact : sizes.empty? ? random.rand(0..3) : sizes.sample(random: random) + random.rand(0..1)
    count = random.rand(0..3) if random.rand < 0.1
    return Array.new(count) { LITERALS.sample(random: random) }
  end
  shape.reject { |kind, _| kind.include?('block') }.flat_map do |kind, type|
    next [] if kind.start_with?('optional') && random.rand < 0.5
    enum = type.scan(/(?<=Enum\[|, |,)'([^']+)'/).flatten
    pool = enum.empty? ? BY_TYPE.find { |pattern, _| type.sub(/\A(?:Optional|Variant|NotUndef)\[/, '').match?(pattern) }&.last || LITERALS : enum.map { |e| "'#{e}'" }
    pool = LITERALS if random.rand < 0.08
    Array.new(kind.include?('repeated') ? random.rand(1..3) : 1) { pool.sample(random: random) }
  end
end

# Of several functions of one name the language calls the modern one of Puppet's own; that of the old API is called here as templates call it.
def shadowed?(path, name)
  return false unless path.include?('/lib/puppet/parser/functions/')
  modern = Puppet.lookup(:loaders).private_environment_loader.load(:function, name)
  !modern.nil? && !modern.class.ancestors.include?(Puppet::Functions::Function3x)
rescue ScriptError, StandardError # what cannot be loaded fails when it is called
  false
end

def answer_legacy(name, arguments)
  code = "#{name}(#{arguments.join(', ')})"
  legacy = Puppet::Parser::Functions.function(name)
  values = PARSER.evaluate_string(SCOPE, "[#{arguments.join(', ')}]", 'expression.pp')
  mapped = Puppet::Pops::Evaluator::Runtime3FunctionArgumentConverter.map_args(values, SCOPE, '')
  result = SCOPE.send(legacy, mapped)
  { 'code' => code, 'value' => literal(Puppet::Parser::Functions.rvalue?(name) ? result : nil) }
rescue Exception => e # what a function raises is the answer
  raise if e.is_a?(Interrupt) || e.is_a?(SystemExit) || e.is_a?(Timeout::Error)
  { 'code' => code, 'error' => e.message }
end

GIVEN = JSON.parse(File.read(File.join(__dir__, 'function_arguments.json'), encoding: 'UTF-8'))
random = Random.new(1)
names = {}
evaluating do
  $stdin.each_line(chomp: true).sort.each do |path|
    text = File.read(path, encoding: 'UTF-8')
    name = path[%r{/lib/puppet/(?:parser/)?functions/(.*)\.rb\z}, 1].gsub('/', '::')
    record = { 'function' => name, 'path' => path.delete_prefix("#{MODULEPATH}/") }
    if %w[private type].include?(name)
      puts JSON.generate(record.merge('unsafe' => 'a name that the language itself uses'))
      next
    end
    if (reach = text.lines.reject { |l| l =~ /^\s*#/ }.join[REACHES_OUT])
      puts JSON.generate(record.merge('unsafe' => reach))
      next
    end
    hidden = shadowed?(path, name)
    record['shadowed'] = true if hidden
    ask = ->(arguments) { hidden ? answer_legacy(name, arguments) : answer("#{name}(#{arguments.join(', ')})") }
    shapes = shapes_of(text)
    calls = []
    GIVEN.fetch(name, []).each { |arguments| calls << ask.call([arguments]) }
    values = calls.filter_map { |c| c['value'] }
    errors = calls.filter_map { |c| c['error'] }
    240.times do |try|
      break if values.size >= 6 && errors.size >= 2
      arguments = arguments_for(shapes[try % shapes.size], text, random)
      code = "#{name}(#{arguments.join(', ')})"
      next if calls.any? { |c| c['code'] == code }
      found = begin
        Timeout.timeout(5) { ask.call(arguments) }
      rescue Timeout::Error
        next
      end
      next if (found['value'] || found['error']) =~ /0x0000|#</ || ask.call(arguments) != found
      if found['value']
        next if values.size >= 6 || (values.count(found['value']) >= 1 && try < 150) || values.count(found['value']) >= 3
        values << found['value']
      else
        next if errors.size >= 2 || (errors.include?(found['error']) && try < 100)
        errors << found['error']
      end
      calls << found
    end
    puts JSON.generate(record.merge('calls' => calls))
    $stdout.flush
  end
end
