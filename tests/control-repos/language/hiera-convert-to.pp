notify { 'integer': message => lookup('as_integer') }
notify { 'sensitive': message => lookup('secret_word') =~ Sensitive }
notify { 'unwrapped': message => lookup('secret_word').unwrap }
