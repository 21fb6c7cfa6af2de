#!/usr/bin/env ruby
# Expression oracle: evaluates many Puppet expressions in ONE process and says what they give.
#
#   ruby evaluate.rb --modulepath /usr/share/puppet/modules < expressions.txt
#
# One expression a line in, one JSON document a line out: {code, value} or {code, error}. A value is written as a Puppet literal,
# strings in JSON's quotes, so that 1, "1" and 1.0 differ; what has no literal is written Type("text"). Errors are Puppet's words
# without file and line. Facts: those of db1.example.com in every run.
require_relative 'evaluation'

evaluating do
  STDIN.set_encoding('UTF-8')
  STDIN.each_line(chomp: true) { |code| puts JSON.generate(answer(code)) unless code.empty? }
end
