node 'db01.acme.example' {
  acme_db::instance { 'shop': version => '8.4', options => lookup('shop_options') + { 'server_id' => 1 } }
}

node 'db02.acme.example' {
  acme_db::instance { 'shop':
    version         => '8.4',
    options         => lookup('shop_options') + { 'server_id' => 1, 'super_read_only' => 'ON' },
    replicates_from => 'db01.acme.example',
  }
}
