# What evaluate.rb and call_functions.rb share: Puppet, set up in one process for the node db1.example.com, and literals of values.
require 'json'; require 'tmpdir'; require 'fileutils'; require 'optparse'
modulepath = ''
OptionParser.new { |p| p.on('--modulepath P') { |v| modulepath = v } }.parse!
MODULEPATH = modulepath
require 'puppet'
require 'puppet/pops'
conf = Dir.mktmpdir('pev')
at_exit { FileUtils.rm_rf(conf) }
FileUtils.mkdir_p("#{conf}/environments/oracle/manifests")
Puppet.initialize_settings(["--confdir=#{conf}", "--vardir=#{conf}/var", "--codedir=#{conf}"])
Puppet[:environmentpath] = "#{conf}/environments"
Puppet[:basemodulepath] = modulepath
Puppet[:environment] = 'oracle'
Puppet[:strict] = :warning
Puppet[:strict_variables] = true
Puppet[:vendormoduledir] = '' rescue nil
Puppet[:hiera_config] = "#{conf}/none.yaml"
Puppet::Util::Log.level = :crit

def literal(v)
  case v
  when nil then 'undef'
  when :undef then 'undef'
  when :default then 'default'
  when SemanticPuppet::Version then "SemVer(#{v.to_s.to_json})"
  when Puppet::Pops::Time::Timespan then "Timespan(#{v.to_s.to_json})"
  when Puppet::Pops::Time::Timestamp then "Timestamp(#{v.to_s.to_json})"
  when true, false, Numeric then v.to_s
  when String then JSON.generate(v.encode('UTF-8', invalid: :replace, undef: :replace))
  when Regexp then Puppet::Pops::Types::PRegexpType.regexp_to_s_with_delimiters(v)
  when Array then "[#{v.map { |x| literal(x) }.join(', ')}]"
  when Hash then "{#{v.map { |k, x| "#{literal(k)} => #{literal(x)}" }.join(', ')}}"
  when Puppet::Pops::Types::PSensitiveType::Sensitive then "Sensitive(#{literal(v.unwrap)})"
  when Puppet::Pops::Types::PAnyType then v.to_s
  when Puppet::Pops::Types::Iterable then literal(v.to_a)
  when URI then "URI(#{v.to_s.to_json})"
  when SemanticPuppet::VersionRange then "SemVerRange(#{v.to_s.to_json})"
  when Puppet::Pops::Types::PBinaryType::Binary then "Binary(#{v.to_s.to_json})"
  when Puppet::Resource then v.to_s
  else "#{v.class.name.split('::').last}(#{v.to_s.to_json})"
  end
end

loader = Puppet::Environments::Cached.new(Puppet::Environments::Directories.new(Puppet[:environmentpath], Puppet[:basemodulepath].split(':').reject(&:empty?)))
Puppet.push_context({ environments: loader, root_environment: Puppet::Node::Environment.remote(:oracle) }, 'oracle')
env = loader.get!(:oracle)
Puppet.push_context({ current_environment: env, loaders: Puppet::Pops::Loaders.new(env) }, 'oracle env')

cert = 'db1.example.com'
facts = { 'fqdn' => cert, 'hostname' => 'db1', 'domain' => 'example.com', 'clientcert' => cert, 'interfaces' => 'eth0,lo', 'ipaddress' => '192.0.2.10',
          'ipaddress_eth0' => '192.0.2.10', 'ipaddress_lo' => '127.0.0.1', 'operatingsystem' => 'Debian', 'operatingsystemmajrelease' => '12',
          'networking' => { 'fqdn' => cert, 'hostname' => 'db1', 'domain' => 'example.com', 'ip' => '192.0.2.10' },
          'os' => { 'name' => 'Debian', 'family' => 'Debian', 'release' => { 'major' => '12', 'full' => '12.5' } } }
node = Puppet::Node.new(cert, facts: Puppet::Node::Facts.new(cert, facts), environment: env)
node.merge(facts)
compiler = Puppet::Parser::Compiler.new(node)
compiler.send(:set_node_parameters)
scope = compiler.topscope
PARSER = Puppet::Pops::Parser::EvaluatingParser.new
ENVIRONMENT = env
SCOPE = scope

# What an expression gives: { 'code', 'value' } or { 'code', 'error' }.
def answer(code)
  SCOPE.with_guarded_scope do
    SCOPE.ephemeral_level
    { 'code' => code, 'value' => literal(PARSER.evaluate_string(SCOPE, code, 'expression.pp')) }
  end
rescue Exception => e # what a function raises is the answer
  raise if e.is_a?(Interrupt) || e.is_a?(SystemExit)
  message = e.message.lines.map(&:rstrip).join("\n").gsub(/\s*\((?:file: [^)]*|line: \d+[^)]*)\)/, '').sub(/ on node db1\.example\.com\z/, '')
  { 'code' => code, 'error' => message }
end

def evaluating(&block) = Puppet.override({ current_environment: ENVIRONMENT, global_scope: SCOPE }, 'evaluating', &block)
