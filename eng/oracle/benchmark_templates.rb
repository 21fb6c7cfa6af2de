# Renders templates with recorded variables in Ruby, each compiled once: the peer of `eng/Benchmarks -- templates`.
#   ruby eng/oracle/benchmark_templates.rb RECORDS MODULES
require 'erb'
require 'yaml'
require 'json'

records, modules = ARGV
compiled = {}
work = File.readlines(records).map { |l| JSON.parse(l) }.select { |r| r['result'] }.filter_map do |record|
  mod, rest = record['template'].split('/', 2)
  path = "#{modules}/#{mod}/templates/#{rest}"
  next unless File.exist?(path)

  text = File.read(path, encoding: 'UTF-8')
  next if text.include?('scope')

  type = compiled[record['template']] ||= Class.new.tap { |c| ERB.new(text, trim_mode: '-').def_method(c, 'render()', rest) }
  [type, record['variables'], record['result']]
end
round = lambda do
  work.each do |type, variables, _|
    object = type.new
    variables.each { |k, v| object.instance_variable_set("@#{k}", v) if k !~ /:/ }
    object.render
  end
end
30.times { round.call }
times = Array.new(21) do
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  round.call
  Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
end
puts "Ruby #{RUBY_VERSION}: #{(work.size / times.sort[10]).round} templates/s, #{work.size} renderings, median of 21 rounds"
