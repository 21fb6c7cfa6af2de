ensure_packages(['a', 'b'])
ensure_packages(['c'], { 'ensure' => 'latest' })
ensure_packages(['a'])
ensure_packages({ 'd' => { 'ensure' => '1.0' } })
ensure_resource('user', 'u', { 'ensure' => 'present' })
ensure_resource('user', 'u', { 'ensure' => 'present' })
ensure_resource('user', ['v', 'w'], {})
ensure_resources('group', { 'g' => { 'gid' => 5 }, 'h' => {} }, { 'ensure' => 'present' })
notify { 'defined_with_params': message => [defined_with_params(User['u'], { 'ensure' => 'present' }), defined_with_params(User['u'], { 'ensure' => 'absent' })] }
anchor { 'start': } -> anchor { 'end': }
file_line { 'line': path => '/f', line => 'x' }
