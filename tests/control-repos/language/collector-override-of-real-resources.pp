file { '/a': mode => '0644' }
file { '/b': mode => '0600', tag => 't' }
File <| tag == 't' |> { mode => '0400' }
File <| title == '/a' |> { owner => 'collected' }
