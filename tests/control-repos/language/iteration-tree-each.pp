$tree = { 'a' => [1, { 'b' => 2 }], 'c' => 3 }
notify { 'leaves': message => Array($tree.tree_each({ 'include_containers' => false })) }
notify { 'all': message => $tree.tree_each.map |$pair| { $pair[0].join('.') } }
