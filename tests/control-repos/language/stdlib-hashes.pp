notify { 'merge': message => [merge({ 'a' => 1 }, { 'b' => 2 }, { 'a' => 3 }), merge({ 'a' => 1 }, '')] }
notify { 'deep_merge': message => deep_merge({ 'a' => { 'x' => 1, 'l' => [1] }, 'b' => 1 }, { 'a' => { 'y' => 2, 'l' => [2] } }, { 'b' => { 'z' => 1 } }) }
notify { 'keys': message => [has_key({ 'a' => 1 }, 'a'), has_key({ 'a' => 1 }, 'b'), join_keys_to_values({ 'a' => 1, 'b' => ['x', 'y'] }, '='), hash(['a', 1, 'b', 2])] }
notify { 'pick': message => [pick(undef, '', 'x', 'y'), pick_default(undef, ''), pick_default(undef, 'd')] }
