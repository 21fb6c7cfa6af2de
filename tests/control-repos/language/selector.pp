$system = 'Debian'
notify { 'literal': message => $system ? { 'debian' => 'apt', default => 'other' } }
notify { 'regex': message => $system ? { /^(Red)/ => 'rpm', /^(Deb)/ => "starts with ${1}", default => 'other' } }
notify { 'type': message => 42 ? { String => 's', Integer => 'i' } }
notify { 'array': message => [1, 'a'] ? { [Integer, Integer] => 'two integers', [Integer, String] => 'both' } }
notify { 'hash': message => { 'a' => 1, 'b' => 2 } ? { { 'a' => Integer } => 'has a' , default => 'no' } }
notify { 'nested': message => 1 ? { 1 => 2 ? { 2 => 'inner' }, default => 'outer' } }
notify { 'in a title': message => 'x' }
file { $system ? { 'Debian' => '/etc/debian', default => '/etc/other' }: ensure => absent }
notify { 'undef option': message => undef ? { undef => 'nothing', default => 'something' } }
notify { 'splat': message => 'b' ? { *['a', 'b'] => 'one of both', default => 'none' } }
