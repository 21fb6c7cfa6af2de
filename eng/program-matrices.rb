#!/usr/bin/env ruby
# Writes the programs that are combinations: operators by operands, types by values, declarations by declarations.
#
#   ruby eng/program-matrices.rb tests/PuppetMySqlLint.Semantics.Tests/Programs && ruby eng/record-programs.rb
#
# Each file NAME.txt holds programs under a heading; record-programs.rb puts Puppet's answer below each.
FOLDER = ARGV.fetch(0)

def write(name, programs)
  text = programs.map { |title, code| "## #{title}\n#{code.rstrip}\n---\n" }.join("\n")
  File.write(File.join(FOLDER, "#{name}.txt"), text)
  puts "#{name}: #{programs.size}"
end

def show(expression) = "notify { 'x': message => [#{expression}] }"

OPERANDS = { 'integer' => '7', 'float' => '2.5', 'word' => "'Ab'", 'numeric string' => "'0x1F'", 'boolean' => 'true', 'undef' => 'undef', 'array' => "[1, 'a']",
             'hash' => "{ 'a' => 1 }", 'type' => 'Integer', 'regex' => '/a/', 'default' => 'default', 'negative' => '-3', 'timespan' => 'Timespan(90)', 'version' => "SemVer('1.2.3')",
             'sensitive' => "Sensitive('s')", 'pairs' => "[['a', 2], ['b', 3]]" }.freeze
OPERATORS = %w[+ - * / % << >> == != < <= > >= =~ !~ in and or].freeze

pairs = OPERANDS.keys.combination(2).to_a
operators = OPERATORS.each_with_index.flat_map do |op, i|
  OPERANDS.keys.each_with_index.flat_map do |left, j|
    # Each operand meets itself and two others, other ones for each operator.
    [left, OPERANDS.keys[(j + 1 + i) % OPERANDS.size], OPERANDS.keys[(j + 5 + i * 3) % OPERANDS.size]].uniq.map do |right|
      ["#{left} #{op} #{right}", show("#{OPERANDS[left]} #{op} #{OPERANDS[right]}")]
    end
  end
end
unary = %w[! - *].product(OPERANDS.to_a).map { |op, (name, value)| ["#{op} #{name}", show("#{op == '*' ? '*' : op}#{value.start_with?('-') ? "(#{value})" : value}")] }
write 'operators', operators.each_slice(2).map(&:first) + unary

TYPES = %w[Any Undef NotUndef Default Boolean Boolean[true] Integer Integer[1,10] Integer[default,5] Float Float[0.0,2.0] Numeric String String[1] String[1,3] Enum['a','b'] Enum['A',true]
           Pattern[/^a/] Regexp Regexp[/a/] Scalar ScalarData Data RichData Array Array[Integer] Array[Integer,1,2] Array[String,3] Array[0,1] Hash Hash[String,Integer] Hash[Integer,Any] Hash[0,0]
           Tuple[Integer,String] Tuple[Integer,1,3] Struct[{'a'=>Integer}] Struct[{'a'=>Integer,Optional['b']=>String}] Struct[{NotUndef['a']=>Any}] Optional[Integer] Optional['a'] NotUndef[Integer]
           Variant[Integer,String] Variant[Undef,Boolean] Collection Collection[1,2] Iterable Iterable[Integer] Type Type[Integer] Type[Scalar] Callable Callable[Integer] Sensitive Sensitive[String]
           SemVer SemVerRange Timespan Timestamp Binary URI CatalogEntry Resource Class Notify Notify['x'] Init Init[Integer]].freeze
VALUES = ['1', '7', '-3', '2.5', "'a'", "'abc'", "''", "'A'", 'true', 'false', 'undef', 'default', '/a/', '[]', '[1]', "[1, 'a']", '[1, 2, 3]', '{}', "{ 'a' => 1 }", "{ 'a' => 1, 'b' => 'x' }",
          '{ 1 => 2 }', "{ 'a' => undef }", 'Integer', 'Integer[1, 5]', 'Notify', "Notify['x']", "Sensitive('s')", "SemVer('1.0.0')", "SemVerRange('1.x')", 'Timespan(5)', "Binary('aGk=')",
          "URI('http://a/b')", 'Timestamp(0)', "Class['settings']", "[undef, 'a']", '[[1], [2]]', "{ 'a' => { 'b' => [] } }"].freeze

write 'type-instances', TYPES.map { |t| ["instances of #{t}", show("#{VALUES.map { |v| "#{v} =~ #{t}" }.join(",\n  ")}")] }
write 'type-assignability', TYPES.map { |t| ["what is assignable to #{t}", show("#{TYPES.map { |o| "#{o} <= #{t}" }.join(",\n  ")}")] } +
                            TYPES.each_slice(2).map { |(a, _)| ["comparison of #{a}", show("#{a} == #{a}, #{a} < #{a}, #{a} >= #{a}, #{a} == Any, \"${#{a}}\", type(#{a})")] }
write 'type-inference', VALUES.map { |v| ["types of #{v}", show("type(#{v}), type(#{v}, 'reduced'), type(#{v}, generalized), \"${type(#{v})}\"")] }
mismatches = TYPES.each_with_index.flat_map { |t, i| [2, 9, 20].map { |n| VALUES[(i * 3 + n * 4) % VALUES.size] }.uniq.map { |v| ["assert_type #{t} of #{v}", show("assert_type(#{t}, #{v})")] } }
write 'type-mismatches', mismatches.each_slice(2).map(&:first)
containers = TYPES.each_slice(2).each_with_index.flat_map do |(t, _), i|
  v = VALUES[(i * 5 + 3) % VALUES.size]
  [["class parameter #{t} given #{v}", "class a(#{t} $p) {\n  notify { 'in': message => [$p] }\n}\nclass { 'a':\n  p => #{v},\n}"],
   ["define parameter #{t} given #{v}", "define d(#{t} $p, String $q = 'q') {\n  notify { $title: message => [$p] }\n}\nd { 'x': p => #{v} }"],
   ["function parameter #{t} given #{v}", "function f(#{t} $p) >> #{t} {\n  $p\n}\n#{show("f(#{v})")}"],
   ["lambda parameter #{t} given #{v}", show("with(#{v}) |#{t} $p| { $p }")],
   ["return type #{t} of #{v}", "function f() >> #{t} {\n  #{v}\n}\n#{show('f()')}"]].rotate(i).first(3)
end
write 'typed-parameters', containers

NEW = { 'Integer' => ["'12'", "'0x1F'", "'0b11'", "'017'", "'-5'", "'+5'", "' 7 '", "'1.5'", "''", "'x'", '2.9', '-2.9', 'true', 'undef', "'11', 2", "'ff', 16", "'0xff', 16", "'zz', 16", "'10', 1", "'-0xF', 16, true", '{ from => \'7\', radix => 8 }', 'Timespan(5)', '[1]', "'9223372036854775808'"],
        'Float' => ["'1.5'", "'1e3'", "'0x10'", "'x'", '3', 'true', 'undef', "'-1.5', true", '{ from => \'2\' }', '[]'],
        'Numeric' => ["'1'", "'1.5'", "'0x1f'", "'abc'", 'true', 'false', "'-7', true", 'undef', "'1e2'", "''"],
        'Boolean' => ["'true'", "'false'", "'yes'", "'no'", "'y'", "'n'", "'TRUE'", "'x'", '0', '1', '2', '0.0', 'undef', 'true', '{ from => \'no\' }'],
        'Array' => ['[1]', '{ a => 1 }', "'abc'", '1', 'undef', 'true', '5, true', '[1], true', 'Integer[1, 3]', "Binary('aGk=')", 'default'],
        'Hash' => ["[['a', 1]]", "['a', 1, 'b', 2]", "['a', 1, 'b']", '{ a => 1 }', 'undef', "'x'", "[[['a'], 1], [['b', 'c'], 2]], 'tree'", "[[[0], 'x']], 'hash_tree'", '[]', '1'],
        'Tuple' => ['[1, 2]', '{ a => 1 }', "'a'"], 'Struct' => ['{ a => 1 }', "[['a', 1]]", "'a'"],
        'String' => ["'a'", '1', '1.5', 'true', 'undef', 'default', "[1, 'a', [2]]", "{ 'a' => [1] }", '/a/', 'Integer[1, 2]', 'Timespan(5)', "SemVer('1.0.0')", "Sensitive('x')"],
        'Timespan' => ['5', '1.5', "'01:02:03'", "'1-00:00:00.5'", "'x'", "'10:20', '%M:%S'", '1, 2, 3, 4', '{ days => 1, hours => 2 }', '{ weeks => 1 }', '1, 2, 3, 4, 5, 6, 7'],
        'Timestamp' => ['0', '1.5', "'2020-02-03'", "'2020-02-03T04:05:06 UTC'", "'03/02/2020', '%d/%m/%Y'", "'x'", "'2020-02-03T04:05:06', ['%FT%T']"],
        'SemVer' => ["'1.2.3'", "'1.2.3-a.1+b'", "'1.2'", '1, 2, 3', "1, 2, 3, 'a', 'b'", '{ major => 1, minor => 2, patch => 3 }', '1', "''"],
        'SemVerRange' => ["'>=1.0.0'", "'1.x'", "'~1.2.3'", "'1.0.0 - 2.0.0'", "SemVer('1.0.0'), SemVer('2.0.0')", "'x'"],
        'Binary' => ["'aGk='", "'hi', '%s'", "'aGk', '%b'", "'aGk=', '%B'", '[104, 105]', "'!'", '{ value => \'aGk=\' }', '[300]'],
        'Sensitive' => ["'a'", 'Sensitive(1)', 'undef'], 'Regexp' => ["'a.c'", "'('", '/x/'], 'URI' => ["'http://u@h:1/p?q#f'", "{ scheme => 'http', host => 'h' }", "'::'"],
        'Optional[Integer]' => ["'5'", 'undef'], 'NotUndef[Integer]' => ["'5'"], 'Integer[1, 5]' => ["'3'", "'9'"], 'Enum[a]' => ["'a'"], 'Type' => ["'Integer[1, 2]'", "'nope['"], 'Init[Integer, 16]' => ["'ff'"], 'Any' => ['1'], 'Data' => ['1'],
        'Variant[Integer, String]' => ["'5'"], 'Pattern[/a/]' => ["'a'"], 'Array[Integer]' => ['[1, 2]', "['a']"], 'Undef' => ['undef'], 'Callable' => ['1'], 'Deferred' => ["'f', [1]"], 'Notify' => ["'x'"] }.freeze
write 'conversions', NEW.flat_map { |t, args| args.map { |a| ["#{t}(#{a})", show("#{t}(#{a})")] } }

FORMATS = { '255' => %w[%d %x %X %#x %#X %o %#o %b %#b %B %c %s %p %e %f %g %a %+d %5d|%-5d| %05d %+x %t %10.4d %i %E %.2f %#s %y], '-7' => ['%d', '%x', '%#x', '% d', '%05d', '%b', '%o', '%s', '%#b'],
            '2.5' => %w[%f %e %g %a %d %x %s %p %.1f %+.3e %010.2f %#s %E %G %A %c], "'Text'" => %w[%s %p %c %C %u %d %t %10s %-10s| %.2s %#s %10p %#u %x %n],
            'true' => %w[%t %T %y %Y %d %s %p %x %#t %e %#y %5t], 'undef' => %w[%n %s %p %d %u %#s %v %V %6n], 'default' => %w[%d %s %p %D %#s], '[1, \'a\', [2]]' => ['%a', '%p', '%s', '%d', '%(a', '%<a', '%#a', '%|a', '%[a', '%{a', '%10a', '% a'],
            "{ 'a' => 1, 'b' => [2] }" => ['%h', '%a', '%p', '%s', '%#h', '%(h', '%d', '% <h', '%#a'], 'Integer[1, 2]' => %w[%s %p %#s %d], '/a.b/' => %w[%r %s %p %#r %d], "SemVer('1.2.3')" => %w[%s %p %#s %d], "Timespan(3661)" => %w[%s %p %d] }.freeze
write 'string-formats', FORMATS.flat_map { |v, formats| formats.each_slice(2).flat_map { |slice| slice.first(2) }.map { |f| ["#{v} as #{f}", show("String(#{v}, '#{f}')")] } } +
                        ["{ Array => '%(a', Integer => '%#x' }", "{ Hash => { format => '%<h', separator => ' ; ', separator2 => ' = ' } }", "{ Any => '%p' }", "{ Array => { format => '%#[a', string_formats => { Any => '%s' } } }", "{ Integer => '%x', String => '%u' }",
                         "{ Collection => '%#a' }", "{ Scalar => '%s' }", "{ 'Array' => '%a' }", "{ Array => { nope => 1 } }", '1', "'%'", "'%z'", "'%5'", "'%%'", "'x%dx'", 'default', 'undef'].map { |f| ["nested as #{f}", show("String([1, 'a', { 'k' => [2, true] }], #{f})")] }

ENDS = { 'reference' => "Notify['a']", 'references' => "Notify['a', 'b']", 'array' => "[Notify['a'], Notify['b']]", 'declaration' => "notify { 'new%d': }", 'collector' => "Notify <| tag == 'c' |>", 'class' => "Class['k']",
         'string' => "'Notify[a]'", 'missing' => "Notify['none']", 'number' => '1', 'type' => 'Notify', 'nested' => "[[Notify['a']], [[Notify['b']]]]", 'variable' => '$ref', 'empty' => '[]', 'undef' => 'undef', 'define' => "D['i']" }.freeze
number = 0
relations = ENDS.keys.each_with_index.flat_map do |left, i|
  [0, 4, 7].map { |step| ENDS.keys[(i + step) % ENDS.size] }.map do |right|
    number += 1
    arrow = %w[-> ~> <- <~][number % 4]
    setup = "class k { notify { 'in k': } }\ndefine d { notify { \"in ${title}\": } }\ninclude k\nd { 'i': }\nnotify { ['a', 'b', 'c']: tag => 'c' }\n$ref = Notify['c']"
    ["#{left} #{arrow} #{right}", "#{setup}\n#{format(ENDS[left], number)} #{arrow} #{format(ENDS[right], number + 1000)}"]
  end
end
write 'relationships', relations + %w[before require notify subscribe].flat_map { |m| ["Notify['a']", "'Notify[a]'", "['Notify[a]', Notify['b']]", "Notify['none']", "Class['k']", "'nonsense'", '1', 'undef', "Notify"].map { |v| ["#{m} => #{v}", "class k { }\ninclude k\nnotify { ['a', 'b']: }\nnotify { 'x':\n  #{m} => #{v},\n}"] } }

QUERIES = ["tag == 'blue'", "tag != 'blue'", "title == 'a'", "title != 'a'", "message == 'm'", "message != 'm'", "noop == true", "tag == 'blue' and message == 'm'", "tag == 'blue' or title == 'c'",
           "(tag == 'blue' or title == 'c') and message != 'm'", "message == undef", "message == 1", "tag == $wanted", "tag == \"bl${u}\"", "tag == notify", "message == ['m', 'n']", "nope == 'x'", "title == 'A'", "tag == 'BLUE'", "message =~ 'm'", "tag == 'x' and (tag == 'y' or title == 'b')", "loglevel == debug", "'a' == title", "tag == [blue]"].freeze
resources = "$wanted = 'blue'\n$u = 'ue'\n@notify { 'a': message => 'm', tag => 'blue' }\n@notify { 'b': message => 'n', tag => ['blue', 'green'], noop => true }\n@notify { 'c': message => ['m', 'n'], loglevel => debug }\nnotify { 'real': message => 'm' }"
write 'collectors', QUERIES.flat_map { |q| [["collect #{q}", "#{resources}\nNotify <| #{q} |>"]] } +
                    ["{ message => 'over' }", "{ tag +> 'more' }", "{ noop => true, loglevel => info }", "{ message => undef }", "{ nope => 1 }", "{ message +> 'x' }", "{ require => Notify['real'] }"].flat_map { |o| ["tag == 'blue'", "title == 'real'", ''].map { |q| ["collect #{q} with #{o}", "#{resources}\nNotify <| #{q} |> #{o}"] } } +
                    ["File <| |>", "Nope <| |>", "Class <| |>", "Resource <| |>", "D <| |>", "D <| title == 'i' |> -> Notify['real']", "Notify <<| |>>", "Notify <<| tag == 'blue' |>> { noop => true }", "realize(Notify['a'])", "realize(Notify['a'], Notify['b'])", "realize([Notify['a'], 'Notify[c]'])", "realize(Notify['none'])", "realize 1", "Notify['a'] -> Notify <| |> -> D['i']"].map { |c| [c, "#{resources}\ndefine d { notify { \"d ${title}\": } }\n@d { 'i': }\n#{c}"] }

META = { 'tag' => ["'one'", "['One', 'two']", "'Bad Tag'", '1', "''", 'undef'], 'noop' => ['true', "'yes'", 'undef'], 'schedule' => ['daily', "'none'"], 'loglevel' => ['debug', "'wrong'"], 'alias' => ["'other'", "['o1', 'o2']"], 'audit' => ['all', "['mode']"],
         'stage' => ["'main'", "'none'", "'first'"], 'require' => ["Notify['n']"], 'before' => ["Notify['n']"], 'notify' => ["Notify['n']"], 'subscribe' => ["Notify['n']"], 'nope' => ['1'], 'name' => ["'renamed'"], 'title' => ["'t'"] }.freeze
write 'metaparameters', META.flat_map { |m, values| values.flat_map { |v| { 'file' => "file { '/tmp/x': #{m} => #{v} }", 'define' => "d { 'i': #{m} => #{v} }", 'class' => "class { 'c': #{m} => #{v} }" }.map { |kind, code| ["#{m} => #{v} of a #{kind}", "stage { 'first': }\nnotify { 'n': }\ndefine d($p = 1) { notify { \"d ${title}\": message => \"${noop} ${tag}\" } }\nclass c($p = 1) { notify { 'in c': } }\n#{code}"] } } }.each_slice(5).flat_map { |s| s.first(3) }

DECLARATIONS = ['include c', "include 'c'", 'include ::c', "include Class['c']", "include Class[c]", 'contain c', 'require c', "class { 'c': }", "class { '::c': p => 5 }", "class { c: p => undef }", "create_resources('class', { 'c' => { p => 6 } })", 'include C', "include ['c', ['c']]", 'include c::sub', "ensure_resource('class', 'c')"].freeze
declarations = DECLARATIONS.each_with_index.flat_map { |a, i| [0, 1, 4, 8].map { |s| DECLARATIONS[(i + s) % DECLARATIONS.size] }.uniq.map { |b| ["#{a}; #{b}", "class c($p = 1) {\n  notify { 'in c': message => $p }\n}\nclass c::sub inherits c {\n  notify { 'in sub': message => $p }\n}\nclass outer {\n  #{a}\n}\ninclude outer\n#{b}"] } }
write 'class-declarations', declarations
