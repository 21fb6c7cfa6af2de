$x = ['a'].map |Integer $i| { $i }
