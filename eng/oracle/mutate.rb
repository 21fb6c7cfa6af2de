#!/usr/bin/env ruby
# Makes wrong programs out of right ones. Deterministic. The output is input for pn_dump.rb --json-in.
#   ruby mutate.rb [--seed 1] [--count 10000] [--edits 1] [--hard] < files.txt | ruby pn_dump.rb --json-in --issues > said.jsonl
#
# Of a manifest one token is deleted, doubled, swapped with the next, or replaced by another of the file.
# --edits N  one to N such changes in a program instead of one
# --hard     changes below the level of tokens, of manifests and of templates (.epp): a character or a stretch of a line
#            deleted, a sign put in, a line cut off, deleted, doubled or swapped with the next, the rest of the file cut off
require 'fileutils'
require 'json'
require 'tmpdir'
require 'puppet'
require 'puppet/pops'
opt = ->(name, default) { (i = ARGV.index(name)) ? ARGV[i + 1].to_i : default }
RANDOM, count, edits = Random.new(opt.('--seed', 1)), opt.('--count', 10_000), opt.('--edits', 1)
hard = ARGV.include?('--hard')
SIGNS = %w[" ' $ { } ( ) [ ] | < > % / * @ : ; , = + - ~ ! ? # \\ ${ @{ => +> -> <| |> == =~ :: @@ <% %> <%= -%> <%- <%# /* */
           @("E") @(E/) 0 1 08 0x 1e 1.5 a A _ a:: A:: $x if else case default node class undef true import] + [' ', "\n", "\t", "\r", "\u00a0", 'é', '€', "\0"]
scratch = Dir.mktmpdir('puppet-oracle')
at_exit { FileUtils.rm_rf(scratch) }
Puppet.initialize_settings(['--confdir', "#{scratch}/conf", '--vardir', "#{scratch}/var"]) unless Puppet.settings.app_defaults_initialized?
Puppet::Util::Log.level = :crit

# One token deleted, doubled, swapped or replaced; nil if the program gives nothing to change.
def change_token(source, path)
  lexer = Puppet::Pops::Parser::Lexer2.new
  lexer.lex_string(source.dup.force_encoding('UTF-8'), path)
  spans = []
  begin
    lexer.scan { |t| spans << [t[1].offset, t[1].length] if t[0] && t[1].length.positive? }
  rescue StandardError
    return nil
  end
  spans.uniq!
  return nil if spans.size < 4
  i = RANDOM.rand(spans.size - 1)
  (a, la), (b, lb) = spans[i], spans[i + 1]
  return nil if b < a + la || b + lb > source.bytesize   # tokens inside heredocs carry other offsets
  text = ->(o, l) { source.byteslice(o, l) }
  kind = %w[delete double swap replace][RANDOM.rand(4)]
  changed = case kind
            when 'delete' then source.byteslice(0, a) + source.byteslice(a + la..)
            when 'double' then source.byteslice(0, a + la) + ' ' + text.(a, la) + source.byteslice(a + la..)
            when 'swap' then source.byteslice(0, a) + text.(b, lb) + source.byteslice(a + la...b) + text.(a, la) + source.byteslice(b + lb..)
            else o, l = spans[RANDOM.rand(spans.size)]; source.byteslice(0, a) + text.(o, l) + source.byteslice(a + la..)
            end
  [changed, "#{kind}@#{a}"]
end

# One change below the level of tokens.
def change_text(source)
  text = source.dup.force_encoding('UTF-8')
  at = RANDOM.rand(text.length + 1)
  lines = text.lines
  line = lines.empty? ? 0 : RANDOM.rand(lines.size)
  kind = %w[character sign sign sign stretch cut drop copy exchange end][RANDOM.rand(10)]
  changed = case kind
            when 'character' then text[0, at].to_s + text[at + 1..].to_s
            when 'sign' then text[0, at].to_s + SIGNS[RANDOM.rand(SIGNS.size)] + text[at..].to_s
            when 'stretch' then text[0, at].to_s + text[at + 1 + RANDOM.rand(12)..].to_s
            when 'cut' then lines.each_with_index.map { |l, i| i == line ? l[0, RANDOM.rand(l.length + 1)] + "\n" : l }.join
            when 'drop' then lines.each_with_index.reject { |_, i| i == line }.map(&:first).join
            when 'copy' then lines.each_with_index.map { |l, i| i == line ? l + l : l }.join
            when 'exchange' then lines[line], lines[line + 1] = lines[line + 1].to_s, lines[line].to_s; lines.join
            else text[0, at]
            end
  [changed, "#{kind}@#{at}"]
end

kinds = hard ? %w[.pp .epp] : %w[.pp]
files = $stdin.each_line(chomp: true).select { |f| kinds.include?(File.extname(f)) && File.size(f) < 20_000 }
count.times do |n|
  path = files[RANDOM.rand(files.size)]
  changed = File.binread(path)
  how = []
  (edits > 1 ? 1 + RANDOM.rand(edits) : 1).times do
    break if hard && !changed.dup.force_encoding('UTF-8').valid_encoding?
    again, said = hard ? change_text(changed) : change_token(changed, path)
    break unless again
    changed = again.b
    how << said
  end
  changed.force_encoding('UTF-8')
  next if how.empty? || !changed.valid_encoding?
  puts JSON.generate({ src: changed, kind: path.end_with?('.epp') ? 'epp' : 'pp', tasks: false, path: "#{path}##{n}:#{how.join('+')}" })
end
