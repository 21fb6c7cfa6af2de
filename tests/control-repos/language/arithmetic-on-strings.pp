# A string that reads as a number becomes one in an arithmetic expression.
notify { 'sum': message => '1' + '2' }
notify { 'hexadecimal': message => '0x10' + 0 }
notify { 'octal': message => '010' + 0 }
notify { 'float': message => '1.5' * 2 }
notify { 'exponent': message => '1e3' + 0 }
notify { 'negative': message => '-3' + 1 }
notify { 'with blanks': message => ' 4' + 1 }
