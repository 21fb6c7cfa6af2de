notify { 'integers': message => [String(10, '%x'), String(10, '%#x'), String(10, '%o'), String(10, '%#o'), String(10, '%b'), String(10, '%5d'), String(10, '%05d'), String(10, '%+d'), String(10, '%e'), String(65, '%c')] }
notify { 'floats': message => [String(3.14159, '%.2f'), String(3.14159, '%8.3f'), String(12345.678, '%e'), String(0.5, '%g'), String(2.0, '%d')] }
notify { 'strings': message => [String('abc', '%p'), String('abc', '%10s'), String('abc', '%-10s'), String('abc', '%.2s'), String('aBc def', '%c'), String('aBc', '%u'), String('aBc', '%d'), String(' abc ', '%t')] }
notify { 'booleans': message => [String(true, '%y'), String(false, '%Y'), String(true, '%d'), String(true, '%T'), String(true, '%p')] }
notify { 'arrays': message => [String([1, 'a'], '%a'), String([1, 'a'], '%p'), String([1, [2]], '%(a'), String([1, 2], '%#a')] }
notify { 'array elements': message => String([1, 15], { Array => { 'format' => '%<a', 'separator' => ';', 'string_formats' => { Integer => '%#x' } } }) }
notify { 'hashes': message => [String({ 'a' => 1 }, '%h'), String({ 'a' => 1 }, '%p'), String({ 'a' => [1] }, '%a')] }
notify { 'undef': message => [String(undef, '%s'), String(undef, '%p'), String(undef, '%d'), String(undef, '%n')] }
notify { 'types': message => [String(Integer[1, 2], '%s'), String(String, '%p')] }
