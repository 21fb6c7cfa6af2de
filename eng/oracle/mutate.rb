#!/usr/bin/env ruby
# Makes wrong programs out of right ones: one token of a manifest deleted, doubled, swapped with the next, or replaced by
# another of the file. Deterministic. The output is input for pn_dump.rb --json-in.
#   ruby mutate.rb [--seed 1] [--count 10000] < files.txt | ruby pn_dump.rb --json-in --issues > said.jsonl
require 'fileutils'
require 'json'
require 'tmpdir'
require 'puppet'
require 'puppet/pops'
opt = ->(name, default) { (i = ARGV.index(name)) ? ARGV[i + 1].to_i : default }
random, count = Random.new(opt.('--seed', 1)), opt.('--count', 10_000)
scratch = Dir.mktmpdir('puppet-oracle')
at_exit { FileUtils.rm_rf(scratch) }
Puppet.initialize_settings(['--confdir', "#{scratch}/conf", '--vardir', "#{scratch}/var"]) unless Puppet.settings.app_defaults_initialized?
Puppet::Util::Log.level = :crit
files = $stdin.each_line(chomp: true).select { |f| f.end_with?('.pp') && File.size(f) < 20_000 }
count.times do |n|
  path = files[random.rand(files.size)]
  source = File.binread(path)
  lexer = Puppet::Pops::Parser::Lexer2.new
  lexer.lex_string(source.dup.force_encoding('UTF-8'), path)
  spans = []
  begin
    lexer.scan { |t| spans << [t[1].offset, t[1].length] if t[0] && t[1].length.positive? }
  rescue StandardError
    next
  end
  spans.uniq!
  next if spans.size < 4
  i = random.rand(spans.size - 1)
  (a, la), (b, lb) = spans[i], spans[i + 1]
  next if b < a + la || b + lb > source.bytesize   # tokens inside heredocs carry other offsets
  text = ->(o, l) { source.byteslice(o, l) }
  kind = %w[delete double swap replace][random.rand(4)]
  changed = case kind
            when 'delete' then source.byteslice(0, a) + source.byteslice(a + la..)
            when 'double' then source.byteslice(0, a + la) + ' ' + text.(a, la) + source.byteslice(a + la..)
            when 'swap' then source.byteslice(0, a) + text.(b, lb) + source.byteslice(a + la...b) + text.(a, la) + source.byteslice(b + lb..)
            else o, l = spans[random.rand(spans.size)]; source.byteslice(0, a) + text.(o, l) + source.byteslice(a + la..)
            end.force_encoding('UTF-8')
  next unless changed.valid_encoding?
  puts JSON.generate({ src: changed, kind: 'pp', tasks: false, path: "#{path}##{n}:#{kind}@#{a}" })
end
