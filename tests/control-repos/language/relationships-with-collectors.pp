package { 'p': tag => 'x' }
package { 'q': }
service { 's': }
@service { 'v': }
Package <| |> -> Service <| |>
Package <| tag == 'x' |> ~> Service['s']
file { '/f': }
File['/f'] -> Package <| title == 'q' |>
