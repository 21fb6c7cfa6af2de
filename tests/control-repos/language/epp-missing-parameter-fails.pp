notify { 'x': message => epp('sample/list.epp', { 'title' => 'T' }) }
