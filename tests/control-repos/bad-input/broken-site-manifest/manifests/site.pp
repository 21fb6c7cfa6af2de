node 'good.example.com' {
  include site::good
}

node 'bad.example.com' {
  include site::bad
}

node 'third.example.com' {
  include site::good
