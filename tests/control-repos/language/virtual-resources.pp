@notify { 'v1': tag => 'wanted' }
@notify { 'v2': message => 'by title' }
@notify { 'v3': message => 'by attribute' }
@notify { 'v4': message => 'never' }
@notify { ['v5', 'v6']: message => 'realized' }
@file { '/virtual': ensure => file }
Notify <| tag == 'wanted' |>
Notify <| title == 'v2' |>
Notify <| message == 'by attribute' |>
realize(Notify['v5'], Notify['v6'])
realize Notify['v5']
define d() { notify { "from a virtual define ${title}": } }
@d { 'one': }
@d { 'two': }
D <| title == 'one' |>
