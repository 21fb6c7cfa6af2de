# Renders ERB templates as Puppet does, with variables that are made up until the template takes them, and records both.
#   find -L /usr/share/puppet/modules -name '*.erb' | ruby eng/oracle/render_templates.rb [--seed 1] [--sets 3] [--tries 400]
# Reads one path a line, answers one JSON object a line: template (as template() names it; the path below the module path for one in
# another folder), variables, and result or error. template_variables.json has variables for templates that want a shape that is not found by trying.
# With --replay it reads such objects instead, and renders each again with its variables.
require 'json'
require 'optparse'
require 'timeout'
require 'puppet'

options = { seed: 1, sets: 3, tries: 400, modules: '/usr/share/puppet/modules', replay: false }
OptionParser.new do |o|
  o.on('--seed N', Integer) { |v| options[:seed] = v }
  o.on('--sets N', Integer) { |v| options[:sets] = v }
  o.on('--tries N', Integer) { |v| options[:tries] = v }
  o.on('--modulepath DIR') { |v| options[:modules] = v }
  o.on('--replay') { options[:replay] = true }
end.parse!

Puppet.initialize_settings(['--modulepath', options[:modules], '--vardir', '/tmp/render-templates', '--confdir', '/tmp/render-templates'])
Puppet::Util::Log.level = :crit
environment = Puppet::Node::Environment.create(:production, [options[:modules]])
node = Puppet::Node.new('node.example.com', environment: environment)
COMPILER = Puppet::Parser::Compiler.new(node)
Puppet.push_context({ current_environment: environment, loaders: COMPILER.loaders })

# A scope whose variables are those of one set.
class RecordedScope
  attr_accessor :set, :asked

  def wrap(scope)
    recorder = self
    scope.define_singleton_method(:to_hash) { |*| recorder.set.reject { |k, v| v.nil? || k.include?('::') } }
    scope.define_singleton_method(:lookupvar) { |name, *| recorder.get(name) }
    scope.define_singleton_method(:[]) { |name, *| recorder.get(name) }
    scope.define_singleton_method(:setvar) { |name, value, *| recorder.set[name] = value }
    scope.define_singleton_method(:include?) { |name| !recorder.get(name).nil? }
    scope.define_singleton_method(:exist?) { |name| recorder.set.key?(name.to_s.sub(/\A::/, '')) }
    scope
  end

  def get(name)
    name = name.to_s.sub(/\A::/, '')
    asked << name
    set[name]
  end
end

VALUES = [
  nil, true, false, 'alpha', '10.1.2.3', '/srv/data', '80', '', 'on', 42, 3306, 2.5,
  %w[one two], [], ['single'], { 'key' => 'value', 'other' => 3 }, {}, [{ 'name' => 'n1', 'path' => '/p' }],
  { 'outer' => { 'inner' => 'x', 'flag' => true } }, { 'list' => %w[b a] }, [%w[a b], %w[c d]], 'absent', '2.4.6', { 'a' => { 'b' => { 'c' => 1 } } }
].freeze

def render(recorder, scope, path, set)
  recorder.set = Marshal.load(Marshal.dump(set))
  recorder.asked = []
  wrapper = Puppet::Parser::TemplateWrapper.new(scope)
  wrapper.instance_variable_set(:@__file__, path)
  Timeout.timeout(5) { { 'result' => wrapper.result } }
rescue StandardError, ScriptError, Timeout::Error => e
  { 'error' => "#{e.class}: #{e.message.lines.first.to_s.chomp}" }
end

def name_of(path, root)
  below = path.delete_prefix("#{root}/")
  below.sub(%r{\A([^/]+)/templates/}, '\1/')
end

def path_of(template, root)
  mod, rest = template.split('/', 2)
  ["#{root}/#{mod}/templates/#{rest}", "#{root}/#{template}"].find { |p| File.exist?(p) }
end

GIVEN = JSON.parse(File.read(File.join(__dir__, 'template_variables.json'), encoding: 'UTF-8'))
recorder = RecordedScope.new
scope = recorder.wrap(COMPILER.topscope)

if options[:replay]
  $stdin.each_line do |line|
    record = JSON.parse(line)
    puts JSON.generate(record.slice('template', 'variables').merge(render(recorder, scope, path_of(record['template'], options[:modules]), record['variables'])))
  end
  exit
end

$stdin.each_line(chomp: true).sort.each do |path|
  text = File.read(path, encoding: 'UTF-8')
  template = name_of(path, options[:modules])
  names = text.scan(/@([a-z_]\w*)/).flatten.uniq
  names += text.scan(/(?:lookupvar\(?\s*|scope\[)\s*['"](?:::)?([\w:]+)['"]/).flatten.uniq
  names = names.uniq.sort - text.scan(/setvar\(?\s*['"]([\w:]+)['"]/).flatten
  random = Random.new(options[:seed])
  found = []
  failed = []
  sticky = {}
  GIVEN.fetch(template, []).each do |set|
    answer = render(recorder, scope, path, set)
    found << { 'template' => template, 'variables' => set }.merge(answer) if answer['result']
    warn "#{template}: #{answer['error']}" if answer['error']
  end
  options[:tries].times do |try|
    break if found.size >= options[:sets]

    set = names.to_h { |n| [n, sticky.key?(n) && random.rand < 0.8 ? sticky[n] : VALUES[try < 3 ? [3, 12, 15][try] : random.rand(VALUES.size)]] }
    set.delete_if { |_, v| v.nil? }
    answer = render(recorder, scope, path, set)
    if answer['result']
      next if answer['result'] =~ /#<|0x0000/
      found << { 'template' => template, 'variables' => set }.merge(answer) unless found.any? { |f| f['result'] == answer['result'] }
      break if found.size >= options[:sets]
    else
      failed << { 'template' => template, 'variables' => set }.merge(answer) if failed.empty? && answer['error'] !~ /0x0000|#</
      sticky = set if random.rand < 0.05
    end
  end
  (found + (found.empty? ? failed : failed.first(1))).each { |r| puts JSON.generate(r) }
end
