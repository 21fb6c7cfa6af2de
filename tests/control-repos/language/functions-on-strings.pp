notify { 'case': message => ['aBc'.upcase, 'aBc'.downcase, 'aBC dEf'.capitalize, ['ab', 'cd'].upcase, 'a_b'.camelcase] }
notify { 'strip': message => [' a '.strip, ' a '.lstrip, ' a '.rstrip, "a\n".chomp, 'abc'.chop] }
notify { 'length and empty': message => ['abc'.length, 'äöü'.length, ''.empty, 'a'.empty, size('abcd')] }
notify { 'split': message => [split('a,b,,c', ','), split('a1b22c', /\d+/), split('a b', '\s'), 'a.b.c'.split('[.]'), split('abc', '')] }
notify { 'join': message => [join(['a', 'b'], '-'), ['a', ['b', 'c']].join(','), [1, undef, 2].join('|'), ['a', 'b'].join] }
notify { 'regsubst': message => [regsubst('abcabc', 'b', 'X'), regsubst('abcabc', 'b', 'X', 'G'), regsubst('ABC', 'b', 'x', 'I'), regsubst('a.b', '(\w)\.(\w)', '\2-\1'), regsubst(['a1', 'b2'], /\d/, ''), regsubst('x', /(y)?/, '[\1]'), regsubst("a\nb", '^', '> ', 'G')] }
notify { 'match': message => ['abc123'.match(/([a-z]+)(\d+)/), 'abc'.match(/\d/) =~ Undef, ['a1', 'b'].match(/\d/)] }
notify { 'compare': message => [compare('a', 'B'), compare('b', 'A', false), compare(2, 1), versioncmp('1.10', '1.9'), versioncmp('8.0.36', '8.0.36'), versioncmp('5.7', '8'), versioncmp('10.11.6-MariaDB', '10.11')] }
notify { 'unique characters': message => 'aabbc'.unique }
notify { 'reverse': message => [reverse('abc'), reverse([1, 2])] }
notify { 'numbers': message => [abs(-3), ceiling(1.2), floor(1.8), round(2.5), max(1, 3, 2), min('b', 'a')] }
notify { 'regexpescape': message => regexpescape('a.b*c') }
