$port = Integer('eighty')
notify { 'x': message => $port }
