#!/usr/bin/env ruby
# Batch parser oracle. Reads file paths (one a line; or NUL-separated with -0) from stdin,
# writes one JSON object a line: {path, ok, pn} or {path, ok:false, kind, message, line, col, issue}.
#
#   find corpus -name '*.pp' | ruby pn_dump.rb [options] > out.jsonl
#   ruby -I /path/to/puppet-8.x/lib pn_dump.rb ...        # another Puppet version
#
# --format pn|json|pos|tokens|none   pn: PN S-expression text; json: PN as data ('^' call, '#' map);
#                                    pos: every AST node with [Class, offset, length] (BYTE offsets); tokens: lexer tokens
# --json-in     stdin lines are JSON {"src":..., "kind":"pp|epp", "tasks":bool, "path":...} instead of paths
# --issues      also run the static validator and add "issues":[{code,severity,message,line,col,offset,length}]
# --strict S    off|warning|error (Puppet[:strict], default warning as in 7.x)
# --modulepath P  module path (':'-separated): definitions in the wrong file are reported only below one
# --tasks       plan/apply keywords (Bolt mode); --auto-tasks: only for paths with /plans/
# --summary     totals to stderr
require 'fileutils'
require 'json'
require 'tmpdir'
require 'puppet'
require 'puppet/pops'
require 'puppet/pops/pn'

FORMAT = (i = ARGV.index('--format')) ? ARGV[i + 1] : 'pn'
ISSUES = ARGV.include?('--issues')
SCRATCH = Dir.mktmpdir('puppet-oracle')
at_exit { FileUtils.rm_rf(SCRATCH) }
Puppet.initialize_settings(['--confdir', "#{SCRATCH}/conf", '--vardir', "#{SCRATCH}/var"]) unless Puppet.settings.app_defaults_initialized?
Puppet[:tasks] = true if ARGV.include?('--tasks')
Puppet[:strict] = (i = ARGV.index('--strict')) ? ARGV[i + 1].to_sym : :warning
# the lexer's warnings (unknown escapes and the like) go to Puppet's log, not to the acceptor: collected here
LEXER_WARNINGS = []
Puppet::Util::Log.newdesttype(:collect) { define_method(:initialize) { |*_| }; define_method(:handle) { |m| LEXER_WARNINGS << m if m.level == :warning && m.issue_code } }
Puppet::Util::Log.level = :warning
Puppet::Util::Log.close_all rescue nil
Puppet::Util::Log.newdestination(:collect)
MODULEPATH = (i = ARGV.index('--modulepath')) ? ARGV[i + 1].split(':') : []
Puppet.push_context({ current_environment: Puppet::Node::Environment.create(:oracle, MODULEPATH), root_environment: Puppet::Node::Environment.create(:oracle, MODULEPATH) }, 'oracle') if MODULEPATH.any?

# --- fix two holes of Puppet's own PNTransformer (7.23 and 8.11 alike) ---
module Puppet::Pops::Model
class PNTransformer
  PN = Puppet::Pops::PN
  def parameters_entry(parameters)            # original has PN::Literal(true): NoMethodError on `*$rest`
    PN::Map.new(parameters.map do |p|
      e = []
      e << transform(p.type_expr).with_name('type') unless p.type_expr.nil?
      e << PN::Literal.new(true).with_name('splat') if p.captures_rest
      e << transform(p.value).with_name('value') unless p.value.nil?
      PN::Map.new(e).with_name(p.name)
    end).with_name('params')
  end
  def transform_ApplyExpression(e)             # missing in the original
    PN::Map.new([transform(e.arguments).with_name('args'), transform(e.body).with_name('body')]).as_call('apply')
  end
  def transform_ApplyBlockExpression(e)
    transform(e.statements).as_call('apply-block')
  end
end
end

module Puppet::Pops::PN
class Map                                      # original raises when a parameter is called e.g. $::a::b
  def initialize(entries) = @entries = entries
end
end

# --- positions: a plain walk over the Pcore model ---
def pos(o)
  case o
  when Puppet::Pops::Model::Program then { 't' => 'Program', 'body' => pos(o.body) }
  when Puppet::Pops::Model::PopsObject
    h = { 't' => o.class.name.split('::').last }
    (h['o'] = o.offset; h['l'] = o.length) if o.is_a?(Puppet::Pops::Model::Positioned)
    o.class._pcore_type.attributes(true).each_value do |a|
      n = a.name
      next if %w[locator offset length].include?(n) || a.kind == 'derived'
      v = o.send(n)
      next if v.nil?
      h[n] = pos(v)
    end
    h
  when Array then o.map { |x| pos(x) }
  when Regexp then o.source
  when Symbol then o.to_s
  else o
  end
end

def clean(s) = s.to_s.dup.force_encoding('UTF-8').scrub
def err(path, kind, e)
  at = { 'line' => (e.respond_to?(:line) ? e.line : nil), 'column' => (e.respond_to?(:pos) ? e.pos : nil) }
  code = e.respond_to?(:issue_code) && e.issue_code ? e.issue_code.to_s : nil
  message = clean(e.respond_to?(:basic_message) ? e.basic_message : e.message).lines.first.to_s.chomp
  { 'path' => path, 'ok' => false, 'kind' => kind, 'issue' => code, 'message' => message, **at,
    'issues' => [{ 'code' => code, 'severity' => 'error', 'message' => message, **at, 'offset' => nil, 'length' => nil }] }
end

parser = Puppet::Pops::Parser::Parser.new
epp_parser = Puppet::Pops::Parser::EppParser.new
ok = bad = bytes = 0
t_parse = t_trans = 0.0
now = -> { Process.clock_gettime(Process::CLOCK_MONOTONIC) }
sep = ARGV.include?('-0') ? "\0" : "\n"
$stdin.each_line(sep, chomp: true) do |path|
  next if path.empty?
  kind = nil
  begin
    if ARGV.include?('--json-in')
      j = JSON.parse(path); src = j['src']; kind = j['kind']; Puppet[:tasks] = !!j['tasks']; path = j['path'].to_s
    else
    src = File.read(path, mode: 'rb', encoding: 'utf-8')
    end
  rescue SystemCallError => e
    puts JSON.generate(err(path, 'io', e)); bad += 1; next
  end
  bytes += src.bytesize
  Puppet[:tasks] = path.include?('/plans/') if ARGV.include?('--auto-tasks')
  begin
    epp = kind ? kind == 'epp' : path.end_with?('.epp')
    if FORMAT == 'tokens'
      lx = Puppet::Pops::Parser::Lexer2.new
      lx.lex_string(src, path)
      toks = []
      lx.send(epp ? :scan_epp : :scan) { |t| (v = t[1]; toks << [t[0], v.offset, v.length, clean(v[:value])]) if t[0] }
      puts JSON.generate({ 'path' => path, 'ok' => true, **(kind ? { 'src' => src, 'kind' => kind, 'tasks' => Puppet[:tasks] } : {}), 'tokens' => toks }); ok += 1; next
    end
    LEXER_WARNINGS.clear
    t0 = now.()
    prog = (epp ? epp_parser : parser).parse_string(src, path).model
    t1 = now.(); t_parse += t1 - t0
    r = { 'path' => path, 'ok' => true, **(kind ? { 'src' => src, 'kind' => kind, 'tasks' => Puppet[:tasks] } : {}) }
    case FORMAT
    when 'pn'   then r['pn'] = clean(Puppet::Pops::Model::PNTransformer.transform(prog).to_s)
    when 'json' then r['pn'] = Puppet::Pops::Model::PNTransformer.transform(prog).to_data
    when 'pos'  then r['ast'] = pos(prog)
    end
    if ISSUES
      acc = Puppet::Pops::Validation::Acceptor.new
      Puppet::Pops::Validation::ValidatorFactory_4_0.new.validator(acc).validate(prog)
      r['issues'] = acc.diagnostics.map do |d|
        sp = d.source_pos
        { 'code' => d.issue.issue_code.to_s, 'severity' => d.severity.to_s,
          'message' => clean(d.issue.format(d.arguments.merge(label: Puppet::Pops::Model::ModelLabelProvider.new, semantic: (d.arguments[:semantic])) )),
          'line' => (sp && sp.line), 'column' => (sp && sp.pos), 'offset' => (sp && sp.offset), 'length' => (sp && sp.length) }
      end
      r['issues'] += LEXER_WARNINGS.map { |m| { 'code' => m.issue_code.to_s, 'severity' => 'warning', 'message' => clean(m.message), 'line' => m.line, 'column' => m.pos, 'offset' => nil, 'length' => nil } }
    end
    t_trans += now.() - t1
    puts JSON.generate(r); ok += 1
  rescue Puppet::ParseErrorWithIssue, Puppet::ParseError => e
    puts JSON.generate(err(path, 'syntax', e).merge(kind ? { 'src' => src, 'kind_in' => kind, 'tasks' => Puppet[:tasks] } : {})); bad += 1
  rescue StandardError, SystemStackError => e
    puts JSON.generate(err(path, 'internal:' + e.class.name, e).merge(kind ? { 'src' => src, 'kind_in' => kind, 'tasks' => Puppet[:tasks] } : {})); bad += 1
  end
end
if ARGV.include?('--summary')
  $stderr.printf("puppet %s files=%d ok=%d bad=%d bytes=%d parse_s=%.2f transform_s=%.2f parse_MB/s=%.3f\n",
                 Puppet.version, ok + bad, ok, bad, bytes, t_parse, t_trans, bytes / 1e6 / t_parse)
end
