define endpoint(Struct[{ host => String[1], Optional[port] => Integer }] $at) {
  notify { "${title}: ${at['host']}": }
}
endpoint { 'db': at => { 'host' => 'db', 'prot' => 3306 } }
