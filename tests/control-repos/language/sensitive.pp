$secret = Sensitive('hush')
notify { 'printed': message => "${secret}" }
notify { 'unwrapped': message => $secret.unwrap }
notify { 'block': message => $secret.unwrap |$s| { $s.length } }
file { '/secret': content => $secret }
file { '/mixed': content => Sensitive("password=${secret.unwrap}") }
class holder(Sensitive[String] $password) { notify { 'type': message => $password =~ Sensitive[String] } }
class { 'holder': password => $secret }
notify { 'equal': message => Sensitive('a') == Sensitive('a') }
