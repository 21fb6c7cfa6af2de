notify { 'variables': message => lookup('interpolated') }
notify { 'literal': message => lookup('literal') }
notify { 'lookup': message => [lookup('looked_up'), lookup('lookup_a')] }
notify { 'alias': message => lookup('aliased') }
notify { 'scope': message => lookup('scoped') }
notify { 'nested': message => lookup('nested') }
