node 'good.example.com' {
  include site::good
}
