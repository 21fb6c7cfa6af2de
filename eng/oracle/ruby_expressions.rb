# Says what Ruby makes of one-line expressions: reads one a line, answers one JSON string a line, the value's inspect, or class and
# message of the exception that it raised. Each runs in a fresh object.
#   ruby eng/oracle/ruby_expressions.rb < expressions.txt > expressions.jsonl
require 'json'
require 'set'
require 'ipaddr'
require 'digest'
require 'base64'
require 'shellwords'

$stdin.set_encoding('UTF-8')
$stdout.set_encoding('UTF-8')
$stdin.each_line(chomp: true) do |line|
  answer = begin
    main = Object.new
    def main.inspect = 'main'
    def main.to_s = 'main'
    main.instance_eval(line).inspect
  rescue SyntaxError
    'SYNTAX'
  rescue Exception => e
    "#{e.class}: #{e.message.lines.first&.chomp}"
  end
  puts JSON.generate(answer)
end
