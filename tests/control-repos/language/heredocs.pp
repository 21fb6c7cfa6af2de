$who = 'world'
$plain = @(END)
  kept $who \n
    as is
  | END
$text = @("END")
  Hello ${who},
    indented\tnot
  | END
$escapes = @("END"/tn$)
  tab\t newline\n dollar\$who ${who}
  | END
$no_newline = @(END)
  one line
  |- END
$joined = @("END"/L)
  one \
  two \
  three
  | END
$tag_with_space = @("THE END")
  text
  | THE END
$no_margin = @(END)
kept as it is
END
notify { 'plain': message => $plain }
notify { 'text': message => $text }
notify { 'escapes': message => $escapes }
notify { 'no newline': message => $no_newline }
notify { 'joined': message => $joined }
notify { 'tag with space': message => $tag_with_space }
notify { 'no margin': message => $no_margin }
notify { 'two in one line': message => [@(ONE), @(TWO)] }
  first
  | ONE
  second
  |- TWO
notify { 'with a call': message => @(END).upcase.chomp }
  shout
  | END
