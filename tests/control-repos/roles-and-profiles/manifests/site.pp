stage { 'last': }
Stage['main'] -> Stage['last']

node default {
  notify { "${trusted['certname']} is a ${role} in ${datacenter}": loglevel => debug }
}
