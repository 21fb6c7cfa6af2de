notify { 'pattern': message => ['db01' =~ Pattern[/^db/, /^web/], 'x' =~ Pattern[/^db/], 1 =~ Pattern[/1/], 'web' =~ Pattern['eb']] }
notify { 'enum': message => ['a' =~ Enum['a', 'b'], 'c' =~ Enum['a', 'b']] }
notify { 'regexp': message => [/a/ =~ Regexp, /a/ =~ Regexp[/a/], /b/ =~ Regexp[/a/]] }
notify { 'callable': message => [Callable[Integer] =~ Type, Callable =~ Type[Callable]] }
