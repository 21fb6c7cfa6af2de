#!/usr/bin/env ruby
# Catalog oracle: compiles catalogs for many nodes of one environment in ONE process, no server, no PuppetDB.
#
#   ruby compile_catalog.rb --env /path/to/control-repo --modulepath /usr/share/puppet/modules \
#        --facts base_facts.json --node db1.example.com --node db2.example.com [--node-facts dir] \
#        [--enc dir] [--out dir] [--ral] [--storeconfigs] [--strict warning|error] [--[no-]strict-variables] [--repeat N] [--time] [--lookup key]
#
# --env          directory holding manifests/, hiera.yaml, data/, environment.conf (any name: it is linked as 'oracle')
# --modulepath   ':'-separated, added after what environment.conf / <env>/modules say (as basemodulepath)
# --facts        JSON hash given to every node (repeatable, later ones win; FacterDB's .facts files are such); --node-facts dir/<certname>.json is merged over it
# --enc          dir/<certname>.yaml: what `node_terminus = exec` would have printed (classes, parameters); its environment is left out
# --trusted      JSON hash merged into $trusted (extensions etc.)
# --nodes-file   certnames, one a line
# --storeconfigs two passes; the exported resources of pass 1 feed the <<| |>> collectors of pass 2 (a tiny in-memory PuppetDB)
# --ral          also add "relationships": the real dependency graph (before/require/notify/subscribe/autorequire) and cycles
# --lookup KEY   write what Hiera answers for KEY (with --explain) for each node, instead of a catalog
# --lookup-keys FILE   the same for every key of FILE (one a line): {node, lookups: {key: {found, value, error}}}
# --hiera-config FILE  the global layer (none unless given)
# --jsonl        one document a line instead of indented ones
# One JSON document per node: {node, ok, catalog:{resources,edges,classes,tags,version}, warnings, seconds}
# A type may give its resources another title once they are applied (sshkey: name@type); what is compared is the catalog's.
def reference_of(resource)
  title = resource.instance_variable_get(:@title)
  title.is_a?(String) ? "#{resource.ref[/\A[^\[]+/]}[#{title}]" : resource.ref
end

require 'json'; require 'yaml'; require 'tmpdir'; require 'fileutils'; require 'optparse'
o = { nodes: [], facts: {}, trusted: {}, strict: 'warning', strict_variables: true, repeat: 1, modulepath: '' }
OptionParser.new do |p|
  p.on('--env D') { |v| o[:env] = File.expand_path(v) }
  p.on('--modulepath P') { |v| o[:modulepath] = v }
  p.on('--facts F') { |v| o[:facts].merge!(JSON.parse(File.read(v))) }
  p.on('--node-facts D') { |v| o[:node_facts] = v }
  p.on('--enc D') { |v| o[:enc] = v }
  p.on('--trusted F') { |v| o[:trusted] = JSON.parse(File.read(v)) }
  p.on('--node N') { |v| o[:nodes] << v }
  p.on('--nodes-file F') { |v| o[:nodes] += File.readlines(v, chomp: true).reject(&:empty?) }
  p.on('--jsonl') { o[:jsonl] = true }
  p.on('--out D') { |v| o[:out] = v; FileUtils.mkdir_p(v) }
  p.on('--ral') { o[:ral] = true }
  p.on('--storeconfigs') { o[:store] = true }
  p.on('--strict S') { |v| o[:strict] = v }
  p.on('--[no-]strict-variables') { |v| o[:strict_variables] = v }
  p.on('--repeat N', Integer) { |v| o[:repeat] = v }
  p.on('--time') { o[:time] = true }
  p.on('--lookup K') { |v| o[:lookup] = v }
  p.on('--lookup-keys F') { |v| o[:lookup_keys] = File.readlines(v, chomp: true).reject(&:empty?) }
  p.on('--hiera-config F') { |v| o[:hiera_config] = File.expand_path(v) }
  p.on('--explain') { o[:explain] = true }
end.parse!
abort '--env DIR is needed' unless o[:env] && File.directory?(o[:env])
T0 = Process.clock_gettime(Process::CLOCK_MONOTONIC)
now = -> { Process.clock_gettime(Process::CLOCK_MONOTONIC) }
require 'puppet'
require 'puppet/pops'
conf = Dir.mktmpdir('pcc')
at_exit { FileUtils.rm_rf(conf) }
FileUtils.mkdir_p("#{conf}/environments"); FileUtils.ln_s(o[:env], "#{conf}/environments/oracle")
Puppet.initialize_settings(["--confdir=#{conf}", "--vardir=#{conf}/var", "--codedir=#{conf}"])
Puppet[:environmentpath] = "#{conf}/environments"
Puppet[:basemodulepath] = o[:modulepath]
Puppet[:environment] = 'oracle'
Puppet[:strict] = o[:strict].to_sym
Puppet[:strict_variables] = o[:strict_variables]
Puppet[:vendormoduledir] = '' rescue nil           # no vendored core modules unless asked
Puppet[:hiera_config] = o[:hiera_config] || "#{conf}/none.yaml"
Puppet[:environment_timeout] = 'unlimited'         # keep the parsed AST between nodes: warm timings
Puppet::Util::Log.level = :warning

# an in-memory "PuppetDB" for exported resources
class OracleStore
  class << self; attr_accessor :resources; end
  self.resources = []
end
if o[:store]
  Puppet[:storeconfigs] = true rescue nil
  require 'puppet/indirector/code'
  class Puppet::Resource::OracleStore < Puppet::Indirector::Code
    desc 'in-memory exported resources'
    def find(_r) = nil
    def search(request)
      type = request.key; filter = request.options[:filter]; host = request.options[:host]
      OracleStore.resources.select { |n, r| n != host && r.type == type.split('::').map(&:capitalize).join('::') && match?(filter, r) }
                 .map { |n, r| x = Puppet::Parser::Resource.new(r.type, r.title, scope: request.options[:scope], source: nil, exported: true, virtual: true)
                        r.each { |k, v| x.set_parameter(k, v) unless k == :name && v.nil? }
                        r.tags.each { |t| x.tag(t) }; x.collector_id = "#{n}|#{r.ref}"; x }
    end
    def match?(f, r)
      return true if f.nil?
      a, op, b = f
      case op
      when 'and' then match?(a, r) && match?(b, r)
      when 'or'  then match?(a, r) || match?(b, r)
      when '==', '!=' then
        v = a.to_s == 'tag' ? r.tags.include?(b.to_s.downcase) : a.to_s == 'title' ? r.title == b : Array(r[a.to_sym]).map(&:to_s).include?(b.to_s)
        op == '==' ? v : !v
      end
    end
    def allow_remote_requests? = false
    def validate_key(*) = nil
  end
  Puppet::Resource.indirection.terminus_class = :oracle_store
end

logs = []
Puppet::Util::Log.newdesttype(:oracle_array) do
  define_method(:initialize) { |*_| }
  define_method(:handle) { |m| logs << { 'level' => m.level.to_s, 'message' => m.message, 'file' => m.file, 'line' => m.line, 'pos' => m.pos } }
end
Puppet::Util::Log.newdestination(:oracle_array)

def val(v)
  case v
  when Puppet::Pops::Types::PSensitiveType::Sensitive then { '__sensitive__' => val(v.unwrap) }
  when Puppet::Resource then v.to_s
  when Array then v.map { |x| val(x) }
  when Hash then v.to_h { |k, x| [k.to_s, val(x)] }
  when Symbol then v.to_s
  when String, Numeric, true, false, nil then v
  else { '__type__' => (v.respond_to?(:_pcore_type) ? v._pcore_type.name : v.class.name), 'value' => v.to_s }
  end
end

def dump(cat)
  { 'name' => cat.name, 'version' => cat.version.to_s, 'classes' => cat.classes, 'tags' => cat.tags.to_a.sort,
    'resources' => cat.resources.map do |r|
      { 'type' => r.type, 'title' => r.title, 'exported' => !!r.exported, 'virtual' => !!r.virtual, 'tags' => r.tags.to_a.sort,
        'file' => r.file, 'line' => r.line, 'sensitive' => r.sensitive_parameters.map(&:to_s),
        'parameters' => {}.tap { |h| nv = r.send(:namevar) rescue nil; r.to_h.each { |k, v| h[k.to_s] = val(v) unless v.nil? || (k == nv && v == r.title) } } }   # r.to_h would add the namevar
    end,
    'edges' => cat.edges.map { |e| { 'source' => e.source.ref, 'target' => e.target.ref } } }
end

loader = Puppet::Environments::Cached.new(Puppet::Environments::Directories.new(Puppet[:environmentpath], Puppet[:basemodulepath].split(':').reject(&:empty?)))
Puppet.push_context({ environments: loader, root_environment: Puppet::Node::Environment.remote(:oracle) }, 'oracle')
env = loader.get!(:oracle)
Puppet.push_context({ current_environment: env, loaders: (Puppet::Pops::Loaders.new(env)) }, 'oracle env')

compile_one = lambda do |cert|
  facts = o[:facts].merge((o[:node_facts] && File.exist?(f = File.join(o[:node_facts], "#{cert}.json"))) ? JSON.parse(File.read(f)) : {})
  host, dom = cert.split('.', 2)
  facts['fqdn'] ||= cert; facts['hostname'] ||= host; facts['domain'] ||= dom.to_s; facts['clientcert'] = cert
  facts['networking'] = { 'hostname' => host, 'domain' => dom.to_s, 'fqdn' => cert }.merge(facts['networking'] || {})
  facts['clientversion'] ||= Puppet.version; facts['environment'] = 'oracle'
  f = Puppet::Node::Facts.new(cert, facts)
  node = Puppet::Node.new(cert, facts: f, environment: env)
  if o[:enc] && File.exist?(enc = File.join(o[:enc], "#{cert}.yaml"))   # as Puppet::Node::Exec: its parameters come before the facts
    answer = YAML.safe_load(File.read(enc), permitted_classes: [Symbol], aliases: true).transform_keys(&:to_sym)
    node.classes = answer[:classes] if answer[:classes]
    node.parameters.merge!(answer[:parameters]) if answer[:parameters]
  end
  node.merge(f.values)
  node.add_server_facts({ 'serverversion' => Puppet.version, 'servername' => 'oracle', 'serverip' => '127.0.0.1' })
  trusted = { 'authenticated' => 'remote', 'certname' => cert, 'hostname' => host, 'domain' => dom, 'extensions' => {}, 'external' => {} }.merge(o[:trusted])
  node.trusted_data = trusted
  logs.clear
  t = now.()
  processor = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  r = { 'node' => cert }
  begin
    Puppet.override({ trusted_information: Puppet::Context::TrustedInformation.new('remote', cert, trusted['extensions']) }) do
      if o[:lookup_keys]
        c = Puppet::Parser::Compiler.new(node)
        c.compile do |cat|
          r['lookups'] = o[:lookup_keys].to_h do |key|
            inv = Puppet::Pops::Lookup::Invocation.new(c.topscope, {}, {}, false)
            missing = Object.new
            begin
              v = Puppet::Pops::Lookup.lookup(key, nil, missing, true, nil, inv)
              [key, v.equal?(missing) ? { 'found' => false } : { 'found' => true, 'value' => val(v) }]
            rescue Puppet::Error, StandardError => e
              [key, { 'found' => false, 'error' => e.message }]
            end
          end
          cat
        end
      elsif o[:lookup]
        c = Puppet::Parser::Compiler.new(node)
        c.compile { |cat|
          inv = Puppet::Pops::Lookup::Invocation.new(c.topscope, {}, {}, o[:explain] ? Puppet::Pops::Lookup::Explainer.new : false)
          r['lookup'] = val(Puppet::Pops::Lookup.lookup(o[:lookup], nil, nil, true, nil, inv)) 
          r['explain'] = inv.explainer.to_hash if o[:explain]
          cat }
      else
        cat = Puppet::Parser::Compiler.compile(node)
        r['cat'] = cat
      end
    end
    r['ok'] = true
  rescue Puppet::Error => e
    r['ok'] = false
    r['error'] = { 'class' => e.class.name, 'message' => e.message, 'file' => (e.file if e.respond_to?(:file)), 'line' => (e.line if e.respond_to?(:line)), 'pos' => (e.pos if e.respond_to?(:pos)) }
  rescue StandardError => e
    r['ok'] = false; r['error'] = { 'class' => e.class.name, 'message' => e.message, 'backtrace' => e.backtrace.first(3) }
  end
  r['seconds'] = (now.() - t).round(4)
  r['processor'] = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - processor if o[:time]
  r['warnings'] = logs.dup
  r
end

o[:repeat].times do |i|
  if o[:store] && !o[:lookup] && !o[:lookup_keys]
    OracleStore.resources = []
    o[:nodes].each { |c| r = compile_one.(c); r['cat']&.resources&.each { |x| OracleStore.resources << [c, x] if x.exported } }
  end
  o[:nodes].each do |c|
    r = compile_one.(c)
    cat = r.delete('cat')
    if cat
      r['catalog'] = dump(cat)
      if o[:ral]
        begin
          # As a server does before it answers: what is virtual, exported resources among it, is not for this agent.
          g = cat.filter(&:virtual?).to_ral.relationship_graph
          r['relationships'] = g.edges.map { |e| { 'source' => reference_of(e.source), 'target' => reference_of(e.target), 'event' => e.event.to_s, 'callback' => e.callback.to_s } }.uniq
          r['cycles'] = g.find_cycles_in_graph.map { |c| c.map { |x| reference_of(x) } }
        rescue StandardError => e
          r['ral_error'] = "#{e.class}: #{e.message}"
        end
      end
    end
    $stderr.printf("%s pass=%d ok=%s resources=%s %.4fs processor=%.4fs\n", c, i, r['ok'], r.dig('catalog', 'resources')&.size, r['seconds'], r.delete('processor')) if o[:time]
    if i == o[:repeat] - 1
      js = (o[:jsonl] ? JSON.generate(r, max_nesting: 0) : JSON.pretty_generate(r)).gsub("#{conf}/environments/oracle", o[:env])   # paths as given, not those of the scratch folder
      o[:out] ? File.write(File.join(o[:out], "#{c}.json"), js) : puts(js)
    end
  end
end
$stderr.printf("puppet %s total %.3fs\n", Puppet.version, now.() - T0) if o[:time]
