notify { 'booleans': message => [str2bool('yes'), str2bool('0'), str2bool('f'), bool2str(true), bool2str(false, 'on', 'off'), bool2num(true), num2bool(0), num2bool('5'), any2bool('yes'), any2bool(0), any2bool('')] }
notify { 'paths': message => [dirname('/a/b/c'), basename('/a/b.txt'), basename('/a/b.txt', '.txt'), stdlib::extname('a/b.txt')] }
notify { 'text': message => [swapcase('aBc'), capitalize('abc def'), camelcase('ab_cd'), chomp("a\n"), chop('ab'), squeeze('aabbc'), uriescape('a b/ä')] }
notify { 'bytes': message => [to_bytes('1k'), to_bytes('2 MB'), to_bytes('3G'), to_bytes('10'), to_bytes('1.5 kB')] }
notify { 'formats': message => [to_json({ 'a' => [1, undef, true] }), to_json_pretty({ 'a' => 1 }), to_yaml({ 'a' => [1, 'x'], 'b' => { 'c' => 'y: z' } }), parsejson('{"a":1}'), parseyaml("a: [1, 2]"), parsejson('nope', 'default')] }
notify { 'digests': message => [md5('x'), sha1('x'), sha256('x'), base64('encode', 'hello'), base64('decode', 'aGVsbG8='), fqdn_rotate(['a', 'b', 'c']), seeded_rand(100, 'x')] }
notify { 'start and end': message => [stdlib::start_with('abc', 'a'), stdlib::end_with('abc', ['x', 'c']), shell_escape('a b'), shell_join(['a b', 'c'])] }
notify { 'types': message => [is_string('a'), type_of(1) == Integer[1, 1], is_ip_address('10.0.0.1'), is_absolute_path('/a')] }
