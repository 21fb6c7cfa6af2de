#!/usr/bin/env ruby
# Puts real Puppet's answers below the programs in tests/PuppetMySqlLint.Semantics.Tests/Programs/*.txt.
#
#   ruby eng/record-programs.rb [FILE…]
#
# A file holds programs, each under a line "## title", with a line "---" and Puppet's answer below it. Programs of the same text are
# kept once.
require 'json'
require 'open3'

FOLDER = File.expand_path('../tests/PuppetMySqlLint.Semantics.Tests/Programs', __dir__)
files = ARGV.empty? ? Dir[File.join(FOLDER, '*.txt')].sort : ARGV
programs = files.flat_map do |file|
  File.read(file, encoding: 'UTF-8').split(/^## /).drop(1).map do |section|
    title, rest = section.split("\n", 2)
    { file: file, title: title, code: rest.split(/^---$/, 2).first.strip }
  end
end
programs = programs.uniq { |p| p[:code] }
errors = 0
# A file at a time, so that what was answered stays when the rest is broken off.
programs.group_by { |p| p[:file] }.each do |file, list|
  input = list.map { |p| JSON.generate('code' => p[:code]) }.join("\n")
  output, status = Open3.capture2({ 'LANG' => 'C.UTF-8' }, 'ruby', '-W0', File.join(__dir__, 'oracle', 'programs.rb'), stdin_data: input)
  abort "Puppet failed on #{file}" unless status.success?
  answers = output.force_encoding('UTF-8').lines.map { |line| JSON.parse(line)['answer'] }
  File.write(file, list.zip(answers).map { |p, answer| "## #{p[:title]}\n#{p[:code]}\n---\n#{answer}\n" }.join("\n"))
  errors += answers.count { |a| a.start_with?('error') }
end
puts "#{programs.size} programs: #{programs.size - errors} catalogs, #{errors} errors"
