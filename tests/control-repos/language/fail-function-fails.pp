$x = 2
if $x > 1 {
  fail("x is ${x}, and that is too much")
}
