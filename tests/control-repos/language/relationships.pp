notify { 'a': }
notify { 'b': }
notify { 'c': }
notify { 'd': }
Notify['a'] -> Notify['b'] ~> Notify['c']
Notify['d'] <- Notify['c']
[Notify['a'], Notify['b']] -> Notify['d']
notify { 'e': } -> notify { 'f': } ~> notify { 'g': }
class first { notify { 'in first': } }
class second { notify { 'in second': require => Class['first'] } }
include first, second
Class['first'] -> Class['second']
notify { 'h': before => [Notify['a'], Notify['b']], subscribe => Notify['g'], notify => Notify['c'] }
Notify['a', 'b'] -> Notify['f']
