notify { 'single': message => 'a\n\'b\\ $x ${y}' }
notify { 'double': message => "tab\t newline\n quote\" dollar\$ backslash\\ unicode\u00e9 \u{1F600} return\r single\'" }
notify { 'space escape': message => "a\sb" }
notify { 'unknown escape stays': message => 'a\qb' }
notify { 'line breaks': message => 'one
two' }
notify { 'joined line': message => "one \
two" }
notify { 'bare word': message => word }
notify { 'dollar without name': message => "5$ and $" }
