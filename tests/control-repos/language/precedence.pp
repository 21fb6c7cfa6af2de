notify { 'not before comparison': message => !true == false }
notify { 'in before comparison': message => 'a' in ['a'] == true }
notify { 'and before or': message => true or false and false }
notify { 'match before equality': message => 'abc' =~ /b/ == true }
notify { 'shift after sum': message => 1 << 1 + 1 }
notify { 'selector binds tightly': message => 1 + 2 ? { 2 => 10, default => 20 } }
notify { 'minus': message => 10 - 3 - 2 }
notify { 'append is left associative': message => [1] << 2 << 3 }
notify { 'access': message => [[1, 2], [3]][0][1] + 1 }
