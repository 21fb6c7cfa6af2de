# Points a new replica at its source. A replica that already has a source is left alone, whatever it is: while the primary moves, people
# decide.
class pay_mysql::follow (
  String  $source,
  Integer $port = 3306,
  String  $user = 'replicator',
) {
  $words = "SOURCE_HOST='${source}', SOURCE_PORT=${port}, SOURCE_USER='${user}', SOURCE_SSL=1, GET_SOURCE_PUBLIC_KEY=1"
  $way = $pay_mysql::position ? {
    true    => ', SOURCE_AUTO_POSITION=0',
    default => ', SOURCE_AUTO_POSITION=1',
  }

  exec { 'follow':
    path    => '/usr/bin:/bin',
    command => "mysql -e \"CHANGE REPLICATION SOURCE TO ${words}${way}\" && mysql -e 'START REPLICA'",
    unless  => "mysql -NBe 'SELECT COUNT(*) FROM performance_schema.replication_connection_configuration WHERE host <> \"\"' | grep -q 1",
  }
}
