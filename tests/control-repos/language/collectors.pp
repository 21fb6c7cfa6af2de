class c($x = 1) { @user { 'in class': ensure => present, gid => 5 } }
include c
@user { 'a': ensure => present, groups => ['adm', 'sudo'], uid => 100 }
@user { 'b': ensure => present, groups => ['adm'], uid => 200 }
@user { 'd': ensure => absent, uid => 300 }
user { 'real': ensure => present, uid => 400 }
User <| groups == 'sudo' or uid == 200 |>
User <| ensure == present and gid != 9 and title != 'nobody' |> { shell => '/bin/sh' }
User <| (uid == 300) |> { ensure => present, tag +> 'added' }
