node 'good.example.com' {
  include site::good
}

node 'bad.example.com' {
  include site::bad
}

class site::bad {
  notify { 'in site.pp': }
}
