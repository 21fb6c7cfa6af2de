notify { 'same': message => 'a' }

notify { 'same': message => 'b' }
