notify { 'match': message => ['abc' =~ /b/, 'abc' !~ /b/, 'abc' =~ /B/, 'abc' =~ /(?i)B/, 'ABC' =~ /(?i:b)C/] }
notify { 'string as pattern': message => 'abc' =~ '^a.c$' }
notify { 'type': message => [1 =~ Integer, 'a' =~ String[2], undef =~ Undef, [1] =~ Array[Integer], 1 !~ String] }
notify { 'lines': message => "a\nb" =~ /^b$/ }
notify { 'whole text': message => "a\nb" =~ /\Ab\z/ }
notify { 'dot and newline': message => ["a\nb" =~ /a.b/, "a\nb" =~ /a.b/, "a\nb" =~ /(?m:a.b)/] }
if 'db12.prod' =~ /\A([a-z]+)(\d+)\.(?:prod|test)(x)?\z/ {
  notify { 'captures': message => [$0, $1, $2, $3] }
}
notify { 'version range': message => SemVer('1.2.3') =~ SemVerRange('>=1.0.0 <2.0.0') }
