notify { 'merge': message => { 'a' => 1, 'b' => 2 } + { 'b' => 3 } }
notify { 'merge array of pairs': message => { 'a' => 1 } + [['b', 2], ['c', 3]] }
notify { 'remove keys': message => { 'a' => 1, 'b' => 2, 'c' => 3 } - ['a', 'c'] }
notify { 'remove hash': message => { 'a' => 1, 'b' => 2 } - { 'a' => 9 } }
notify { 'remove key': message => { 'a' => 1, 'b' => 2 } - 'b' }
notify { 'access': message => [{ 'a' => { 'b' => [10] } }['a']['b'][0], { 'a' => 1 }['x'] =~ Undef] }
notify { 'several keys': message => { 'a' => 1, 'b' => 2, 'c' => 3 }['a', 'c', 'x'] }
notify { 'keys of any kind': message => { 1 => 'one', 'b' => 2 }[1] }
notify { 'later key wins': message => { 'a' => 1, 'a' => 2 } }
