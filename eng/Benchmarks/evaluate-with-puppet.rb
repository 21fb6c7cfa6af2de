# Compiles a manifest with real Puppet until it is warm; prints the median time of a compilation in milliseconds, by the clock and
# of the processor.
#
#   ruby evaluate-with-puppet.rb MANIFEST
#
# The manifest stays parsed and its functions loaded between rounds, as in a server with environment_timeout = unlimited.
require 'tmpdir'
require 'fileutils'
require 'puppet'
require 'puppet/pops'

ROUNDS = 11
scratch = Dir.mktmpdir('bench')
at_exit { FileUtils.rm_rf(scratch) }
FileUtils.mkdir_p("#{scratch}/environments/production/manifests")
FileUtils.cp(ARGV.fetch(0), "#{scratch}/environments/production/manifests/site.pp")
Puppet.initialize_settings(["--confdir=#{scratch}", "--vardir=#{scratch}/var", "--codedir=#{scratch}"])
Puppet[:environmentpath] = "#{scratch}/environments"
Puppet[:environment_timeout] = 'unlimited'
Puppet[:strict_variables] = true
Puppet[:hiera_config] = "#{scratch}/none.yaml"
Puppet::Util::Log.level = :err
environments = Puppet::Environments::Cached.new(Puppet::Environments::Directories.new("#{scratch}/environments", []))
environment = environments.get!(:production)
facts = { 'os' => { 'family' => 'Debian' }, 'fqdn' => 'bench.example.com' }
times = Puppet.override(environments: environments, current_environment: environment, loaders: Puppet::Pops::Loaders.new(environment)) do
  (ROUNDS + 3).times.map do
    node = Puppet::Node.new('bench.example.com', facts: Puppet::Node::Facts.new('bench.example.com', facts.dup), environment: environment)
    node.merge(facts)
    clocks = [Process::CLOCK_MONOTONIC, Process::CLOCK_PROCESS_CPUTIME_ID]
    start = clocks.map { |c| Process.clock_gettime(c) }
    Puppet::Parser::Compiler.compile(node)
    clocks.zip(start).map { |c, s| Process.clock_gettime(c) - s }
  end
end
puts times.drop(3).transpose.map { |t| (t.sort[ROUNDS / 2] * 1000).round(3) }.join(' ')
