#!/usr/bin/env ruby
# Program oracle: compiles many small Puppet programs in ONE process, each as the site manifest of a fresh environment.
#
#   ruby programs.rb [--modulepath P] [--seconds N] < programs.jsonl
#
# One JSON document a line in, {"code": "…"}; one a line out, {"answer": "…"}: the catalog, or the error at which Puppet stops, as text.
# A catalog is a paragraph for each resource in the catalog's order: its reference, its line, what contains it; then its parameters by
# name, and its tags. Values are Puppet literals, strings in JSON's quotes. An error is its issue code, line, column and message, without
# file and node. What is there in every catalog is left out.
require 'json'; require 'tmpdir'; require 'fileutils'; require 'optparse'; require 'timeout'
modulepath = ''
seconds = 20
OptionParser.new do |p|
  p.on('--modulepath P') { |v| modulepath = v }
  p.on('--seconds N', Integer) { |v| seconds = v }
end.parse!
require 'puppet'
require 'puppet/pops'

CERTNAME = 'agent.example.com'
FACTS = { 'fqdn' => CERTNAME, 'hostname' => 'agent', 'domain' => 'example.com', 'clientcert' => CERTNAME, 'osfamily' => 'Debian', 'operatingsystem' => 'Debian',
          'ipaddress' => '192.0.2.10', 'processorcount' => 4, 'is_virtual' => true, 'environment' => 'oracle', 'role' => 'db',
          'networking' => { 'fqdn' => CERTNAME, 'hostname' => 'agent', 'domain' => 'example.com', 'ip' => '192.0.2.10' },
          'os' => { 'name' => 'Debian', 'family' => 'Debian', 'release' => { 'major' => '12', 'full' => '12.5' } },
          'processors' => { 'count' => 4 } }.freeze

def literal(v)
  case v
  when nil, :undef then 'undef'
  when :default then 'default'
  when SemanticPuppet::Version then "SemVer(#{v.to_s.to_json})"
  when SemanticPuppet::VersionRange then "SemVerRange(#{v.to_s.to_json})"
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
  when Puppet::Pops::Types::PBinaryType::Binary then "Binary(#{v.to_s.to_json})"
  when Puppet::Resource then v.type == 'Class' ? "Class[#{v.title.downcase}]" : "#{v.type}['#{v.title}']"
  when Symbol then ":#{v}"
  else
    type = v.respond_to?(:_pcore_type) ? v._pcore_type.name : v.class.name
    "#{type.split('::').last}(#{v.class.name.to_s.start_with?('Puppet') && v.respond_to?(:_pcore_init_hash) ? literal(v._pcore_init_hash) : v.to_s.to_json})"
  end
end

OWN = ['Stage[main]', 'Class[Settings]', 'Class[Main]', 'Class[main]'].freeze

# What Puppet itself adds has symbols for titles.
def own?(resource)
  OWN.include?("#{resource.type}[#{resource.title}]")
end

def reference(resource)
  "#{resource.type}[#{resource.title.is_a?(String) ? JSON.generate(resource.title) : resource.title}]"
end

def catalog_text(catalog)
  containers = catalog.edges.to_h { |edge| [edge.target.ref, edge.source] }
  lines = catalog.resources.flat_map { |r| resource_text(r, containers[r.ref]) }
  lines.empty? ? 'empty' : lines.join("\n")
end

def resource_text(r, container)
  parameters = r.to_h.reject { |_, v| v.nil? }
  namevar = begin r.send(:namevar) rescue nil end
  parameters.delete(namevar) if parameters[namevar].to_s == r.title.to_s
  parameters.delete(:name) if own?(r)
  return [] if own?(r) && parameters.empty?
  flags = [(' virtual' if r.virtual && !r.exported), (' exported' if r.exported), (" line #{r.line}" if r.line),
           (" in #{reference(container)}" if container && !own?(container))].compact.join
  ["#{reference(r)}#{flags}"] +
    parameters.map { |k, v| [k.to_s, v] }.sort_by(&:first).map do |k, v|
      shown = literal(v)
      "  #{k} => #{r.sensitive_parameters.include?(k.to_sym) && !shown.start_with?('Sensitive(') ? "Sensitive(#{shown})" : shown}"
    end + ["  tags #{r.tags.to_a.sort.join(' ')}"]
end

PLACE = /\s*\((?:file: [^,()]*|line: \d+)(?:, line: (\d+))?(?:, column: (\d+))?\)/.freeze

def error_text(e)
  message = e.message
  inner = message.scan(/\((?:file: [^,()]*, )?line: (\d+)(?:, column: (\d+))?\)/)
  line, column = inner.find(&:last) || inner.first
  line ||= e.line if e.respond_to?(:line)
  column ||= e.pos if e.respond_to?(:pos)
  code = e.issue_code if e.respond_to?(:issue_code)
  text = message.gsub(PLACE, '').gsub(/ on node #{Regexp.escape(CERTNAME)}/, '').gsub(/0x\h{8,}/, '0x').sub(/ for environment \w+/, '').strip
  "error #{code || '-'} #{line || '-'}:#{column || '-'} #{text}"
end

conf = Dir.mktmpdir('programs')
at_exit { FileUtils.rm_rf(conf) }
FileUtils.mkdir_p("#{conf}/environments/oracle/manifests")
Puppet.initialize_settings(["--confdir=#{conf}", "--vardir=#{conf}/var", "--codedir=#{conf}"])
Puppet[:environmentpath] = "#{conf}/environments"
Puppet[:strict] = :warning
Puppet[:strict_variables] = true
Puppet[:vendormoduledir] = '' rescue nil
Puppet[:hiera_config] = "#{conf}/none.yaml"
Puppet[:max_deprecations] = 0 rescue nil
Puppet::Util::Log.level = :crit
paths = modulepath.split(':').reject(&:empty?)
environments = Puppet::Environments::Directories.new("#{conf}/environments", paths)

# One thread watches over all programs: Timeout starts one for each, and waiting for it to end took longer than most programs.
class Watch
  def initialize
    @lock = Mutex.new
    watched = Thread.current
    Thread.new do
      loop do
        sleep 1
        @lock.synchronize { watched.raise(Timeout::Error) if @deadline && now > @deadline }
      end
    end
  end

  def within(seconds)
    @lock.synchronize { @deadline = now + seconds }
    yield
  ensure
    @lock.synchronize { @deadline = nil }
  end

  private

  def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
end
WATCH = Watch.new

# Each program has loaders of its own, so that nothing of it stays; what they read of Puppet and the modules is the same for all.
module FilesReadOnce
  FOUND = {}
  CONTENTS = {}

  def add_to_index(smart_path)
    found = FOUND[[smart_path.generic_path, smart_path.extension]] ||= super
    path_index.merge(found)
    found
  end

  def get_contents(path)
    (CONTENTS[path] ||= super).dup
  end
end
Puppet::Pops::Loader::ModuleLoaders::FileBased.prepend(FilesReadOnce)

def compile(code, environments, paths, seconds)
  Puppet[:code] = code
  environment = Puppet::Node::Environment.create(:oracle, paths, Puppet::Node::Environment::NO_MANIFEST)
  Puppet.override(current_environment: environment, environments: environments, loaders: Puppet::Pops::Loaders.new(environment),
                  trusted_information: Puppet::Context::TrustedInformation.new('remote', CERTNAME, {})) do
    node = Puppet::Node.new(CERTNAME, facts: Puppet::Node::Facts.new(CERTNAME, FACTS.dup), environment: environment)
    node.merge(FACTS)
    node.add_server_facts('serverversion' => Puppet.version, 'servername' => 'server', 'serverip' => '127.0.0.1')
    node.trusted_data = { 'authenticated' => 'remote', 'certname' => CERTNAME, 'hostname' => 'agent', 'domain' => 'example.com', 'extensions' => {}, 'external' => {} }
    WATCH.within(seconds) { catalog_text(Puppet::Parser::Compiler.compile(node)) }
  end
rescue Timeout::Error
  'timeout'
rescue SystemStackError, NoMemoryError => e
  "error - -:- #{e.class}"
rescue StandardError, LoadError, NotImplementedError => e
  error_text(e)
end

STDIN.set_encoding('UTF-8')
STDOUT.sync = true
STDIN.each_line do |line|
  code = JSON.parse(line)['code']
  answer = compile(code, environments, paths, seconds).encode('UTF-8', invalid: :replace, undef: :replace)
  puts JSON.generate('answer' => answer.gsub(/(#<[\w:]+:)0x\h+/) { "#{$1}0x" })
end
