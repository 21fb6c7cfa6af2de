# Compiles manifests with real Puppet, each as the site manifest of its own environment, all in one process.
#
#   ruby record-language-catalogs.rb FOLDER [NAME…]
#
# FOLDER holds NAME.pp, the environment that they share (environment/: hiera.yaml, data, modules, facts). Beside each
# NAME.pp a NAME.json is written: what Puppet answered, without anything that changes from machine to machine.
require 'json'
require 'tmpdir'
require 'fileutils'
require 'puppet'
require 'puppet/pops'

# The certname of the node; the same as in the tests.
CERTNAME = 'agent.example.com'

# Compiles one manifest after the other.
class Recorder
  def initialize(folder, modulepath)
    @folder = File.expand_path(folder)
    @modulepath = modulepath
    @facts = JSON.parse(File.read(File.join(@folder, 'environment', 'facts', "#{CERTNAME}.json")))
    @scratch = Dir.mktmpdir('record')
    at_exit { FileUtils.rm_rf(@scratch) }
    Puppet.initialize_settings(["--confdir=#{@scratch}", "--vardir=#{@scratch}/var", "--codedir=#{@scratch}"])
    Puppet[:strict] = :warning
    Puppet[:strict_variables] = true
    Puppet[:hiera_config] = "#{@scratch}/none.yaml"
    Puppet::Util::Log.level = :err
    FileUtils.mkdir_p("#{@scratch}/environments")
    Puppet[:environmentpath] = "#{@scratch}/environments"
  end

  def record(manifest)
    name = File.basename(manifest, '.pp').tr('-', '_')
    folder = "#{@scratch}/environments/#{name}"
    FileUtils.cp_r("#{@folder}/environment", folder)
    FileUtils.mkdir_p("#{folder}/manifests")
    FileUtils.cp(manifest, "#{folder}/manifests/site.pp")
    environments = Puppet::Environments::Directories.new("#{@scratch}/environments", @modulepath)
    environment = environments.get!(name)
    Puppet.override(
      current_environment: environment,
      environments: environments,
      loaders: Puppet::Pops::Loaders.new(environment),
      trusted_information: Puppet::Context::TrustedInformation.new('remote', CERTNAME, {})
    ) { compile(environment) }
  end

  private

  def compile(environment)
    node = Puppet::Node.new(CERTNAME, facts: Puppet::Node::Facts.new(CERTNAME, @facts.dup), environment: environment)
    node.merge(@facts)
    node.add_server_facts('serverversion' => Puppet.version, 'servername' => 'server', 'serverip' => '127.0.0.1')
    node.trusted_data = { 'authenticated' => 'remote', 'certname' => CERTNAME, 'hostname' => 'agent', 'domain' => 'example.com',
                          'extensions' => {}, 'external' => {} }
    catalog = Puppet::Parser::Compiler.compile(node)
    { 'ok' => true, 'classes' => catalog.classes.sort - %w[settings], 'resources' => resources(catalog) }
  rescue Puppet::Error => e
    { 'ok' => false, 'error' => error(e) }
  end

  def resources(catalog)
    catalog.resources.reject { |r| ['Class[Settings]', 'Class[Main]', 'Class[main]', 'Stage[main]'].include?(r.ref) }.map do |r|
      parameters = r.to_h.reject { |_, v| v.nil? }
      namevar = begin r.send(:namevar) rescue nil end
      parameters.delete(namevar) if parameters[namevar] == r.title
      { 'type' => r.type, 'title' => r.title, 'exported' => !!r.exported, 'virtual' => !!r.virtual,
        'sensitive' => r.sensitive_parameters.map(&:to_s).sort, 'parameters' => parameters.to_h { |k, v| [k.to_s, value(v)] } }
        .reject { |_, v| v == false || v == [] }
    end
  end

  def value(v)
    case v
    when Puppet::Pops::Types::PSensitiveType::Sensitive then { '__sensitive__' => value(v.unwrap) }
    when Puppet::Resource, Symbol then v.to_s
    when Array then v.map { |x| value(x) }
    when Hash then v.to_h { |k, x| [k.to_s, value(x)] }
    when String, Numeric, true, false, nil then v
    else { '__type__' => (v.respond_to?(:_pcore_type) ? v._pcore_type.name : v.class.name), 'value' => v.to_s }
    end
  end

  # The message as Puppet composed it, without files and the node's name; line and column of the innermost place.
  def error(e)
    place = /\(file: [^,()]*(?:, line: (\d+))?(?:, column: (\d+))?\)/
    places = e.message.scan(place).select(&:first)
    line, column = places.find(&:last) || places.first
    { 'message' => e.message.gsub(/ on node #{Regexp.escape(CERTNAME)}/, '').gsub(/ ?#{place}/, '').gsub(@scratch, '').gsub(/:0x\h+/, '').sub(/ for environment \w+/, '').strip,
      'line' => (line || (e.line if e.respond_to?(:line)))&.to_i, 'column' => (column || (e.pos if e.respond_to?(:pos)))&.to_i }.compact
  end
end

folder = ARGV.shift
names = ARGV.empty? ? Dir[File.join(folder, '*.pp')].sort : ARGV.map { |name| File.join(folder, "#{name}.pp") }
recorder = Recorder.new(folder, (ENV['PML_TEST_MODULES'] || '/usr/share/puppet/modules').split(':'))
accepted = names.count do |manifest|
  answer = recorder.record(manifest)
  File.write(manifest.sub(/\.pp\z/, '.json'), "#{JSON.pretty_generate(answer)}\n")
  answer['ok']
end
puts "Puppet #{Puppet.version}: #{names.size} manifests, #{accepted} compile, #{names.size - accepted} fail"
