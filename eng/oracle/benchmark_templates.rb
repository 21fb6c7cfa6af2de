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
clocks = [Process::CLOCK_MONOTONIC, Process::CLOCK_PROCESS_CPUTIME_ID]
times = Array.new(21) do
  start = clocks.map { |c| Process.clock_gettime(c) }
  round.call
  clocks.zip(start).map { |c, s| Process.clock_gettime(c) - s }
end
clock, processor = times.transpose.map { |t| (work.size / t.sort[10]).round }
puts "Ruby #{RUBY_VERSION}: #{processor} templates/s of processor time, #{work.size} renderings, median of 21 rounds; #{clock} by the clock"
