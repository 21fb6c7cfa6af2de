$nothing = undef
notify { 'equal': message => [$nothing == undef, undef =~ Undef, undef =~ NotUndef] }
notify { 'interpolated': message => "[${nothing}]" }
notify { 'parameter undef is not set': message => undef, withpath => false }
notify { 'in array': message => [undef, 1] }
notify { 'in hash': message => { 'a' => undef } }
notify { 'default literal': message => [default] }
notify { 'missing key': message => { 'a' => 1 }['b'] =~ Undef }
