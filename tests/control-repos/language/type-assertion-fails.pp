$x = 'abc'
assert_type(Integer, $x)
