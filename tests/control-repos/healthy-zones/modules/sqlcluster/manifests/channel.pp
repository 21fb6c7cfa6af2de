# Fetches from a source, over TLS in both directions.
#
# @param source  from where
# @param port    its port
# @param user    the account
define sqlcluster::channel (
  String[1]         $source,
  Integer[1, 65535] $port = 3306,
  String[1, 32]     $user = 'repl',
) {
  $options = {
    'SOURCE_HOST'                   => "'${source}'",
    'SOURCE_PORT'                   => $port,
    'SOURCE_USER'                   => "'${user}'",
    'SOURCE_SSL'                    => 1,
    'SOURCE_SSL_CA'                 => "'/etc/pki/zones/ca.pem'",
    'SOURCE_SSL_CERT'               => "'/etc/pki/zones/cert.pem'",
    'SOURCE_SSL_KEY'                => "'/etc/pki/zones/key.pem'",
    'SOURCE_SSL_VERIFY_SERVER_CERT' => 1,
    'SOURCE_CONNECT_RETRY'          => 30,
    'SOURCE_RETRY_COUNT'            => 2880,
    'SOURCE_AUTO_POSITION'          => 1,
  }
  $list = $options.map |$name, $value| { "${name} = ${value}" }
  $query = 'SELECT host FROM performance_schema.replication_connection_configuration'

  exec { "channel ${title}":
    path    => ['/usr/bin', '/bin'],
    command => "mysql --execute=\"STOP REPLICA; CHANGE REPLICATION SOURCE TO ${join($list, ', ')}; START REPLICA\"",
    unless  => "mysql --batch --skip-column-names --execute='${query}' | grep -qx '${source}'",
  }
}
