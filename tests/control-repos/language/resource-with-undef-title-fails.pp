$x = undef
notify { $x: }
