notify { 'facts': message => [$facts['os']['family'], $facts['networking']['ip'], $::hostname, $fqdn, $facts['processors']['count']] }
notify { 'trusted': message => [$trusted['certname'], $trusted['hostname'], $trusted['domain'], $trusted['extensions']] }
notify { 'server facts': message => $server_facts['servername'] }
notify { 'legacy': message => [$osfamily, $::operatingsystemmajrelease, $memorysize_mb =~ Numeric, $processorcount] }
notify { 'dig': message => [$facts.dig('os', 'release', 'major'), $facts['nope'] =~ Undef, $facts.get('os.distro.codename')] }
notify { 'fqdn_rand': message => [fqdn_rand(100), fqdn_rand(100, 'seed'), fqdn_rand(24, 'a', 'b')] }
notify { 'environment name is a string': message => $environment =~ String }
