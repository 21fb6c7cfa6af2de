notify { 'concatenate': message => [1, 2] + [3] }
notify { 'append array': message => [1] << [2, 3] }
notify { 'add hash': message => [1] + { 'a' => 2 } }
notify { 'add scalar': message => [1] + 'x' }
notify { 'difference': message => [1, 2, 1, 3] - [1] }
notify { 'difference scalar': message => [1, 2] - 2 }
notify { 'splat': message => [*[1, 2], 3, *Integer[4, 6], *'x'] }
notify { 'nested': message => [[1, [2]], *[[3]]] }
