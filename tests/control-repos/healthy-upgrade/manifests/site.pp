File {
  owner => 'root',
  group => 'root',
}

node 'pay-db1.pay.example', 'pay-db2.pay.example', 'pay-db3.pay.example' {
  include pay::base
  include pay_mysql
}

node /^ledger-db\d\.pay\.example$/ {
  include pay::base
  include pay_mysql
}

node /^pay-app\d\.pay\.example$/ {
  include pay::base
  include pay::application
}

node default {
  include pay::base
}
