# Integers stay integers, a float makes a float, % and / of negative numbers round down.
notify { 'sum': message => 1 + 2 * 3 - 4 }
notify { 'division': message => 7 / 2 }
notify { 'negative division': message => -7 / 2 }
notify { 'modulo': message => 7 % 3 }
notify { 'negative modulo': message => -7 % 3 }
notify { 'float': message => 7 / 2.0 }
notify { 'mixed': message => 1 + 0.5 }
notify { 'parentheses': message => (1 + 2) * 3 }
notify { 'unary minus': message => -(3 - 5) }
notify { 'big': message => 4611686018427387904 + 1 }
notify { 'shift left': message => 1 << 4 }
notify { 'shift right': message => 256 >> 3 }
notify { 'negative shift': message => 16 << -2 }
