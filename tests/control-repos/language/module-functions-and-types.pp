notify { 'function': message => [sample::double(4), 5.sample::double] }
notify { 'type': message => [80 =~ Sample::Port, 0 =~ Sample::Port] }
