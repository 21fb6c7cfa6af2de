notify { 'plain': message => lookup('plain') }
notify { 'types': message => [lookup('number'), lookup('float'), lookup('flag'), lookup('text'), lookup('folded')] }
notify { 'with a type': message => lookup('number', Integer) }
notify { 'default': message => [lookup('no_such_key', String, 'first', 'fallback'), lookup('no_such_key', { 'default_value' => 5 })] }
notify { 'first': message => lookup('list') }
notify { 'unique': message => lookup('list', Array, 'unique') }
notify { 'unique by hash': message => lookup({ 'name' => 'list', 'merge' => 'unique' }) }
notify { 'hash': message => lookup('hashes', Hash, 'hash') }
notify { 'deep': message => lookup('hashes', Hash, 'deep') }
notify { 'by lookup_options': message => lookup('hashes') }
notify { 'knockout': message => lookup('knocked') }
notify { 'sorted': message => lookup('sorted') }
notify { 'dotted': message => [lookup('nested.key'), lookup('nested.items.1.one'), lookup('nested."dotted.key"')] }
notify { 'several names': message => lookup(['nope', 'plain', 'number']) }
notify { 'with a block': message => lookup('nope') |$key| { "nothing for ${key}" } }
notify { 'default hash': message => lookup('nope', { 'default_values_hash' => { 'nope' => 'from the hash' } }) }
notify { 'nil is found': message => lookup('nothing') =~ Undef }
notify { 'hiera functions': message => [hiera('plain'), hiera_array('list'), hiera_hash('hashes'), hiera('nope', 'd')] }
