# A replica. It is pointed at its source once; where it points elsewhere, somebody did that on purpose, and Puppet corrects it.
#
# @param source    from where it fetches
# @param password  of the replication account
# @param user      the replication account
# @param delay     how far behind it stays, in seconds
class profile::mysql::replica (
  Stdlib::Fqdn         $source,
  Sensitive[String[1]] $password,
  String[1, 32]        $user  = 'repl',
  Integer[0]           $delay = 0,
) {
  require profile::mysql::server

  if $source == $facts['networking']['fqdn'] {
    fail("${source} cannot replicate from itself")
  }

  $statement = join([
    'STOP REPLICA;',
    'CHANGE REPLICATION SOURCE TO',
    "SOURCE_HOST='${source}', SOURCE_PORT=3306, SOURCE_USER='${user}', SOURCE_PASSWORD='\$REPL_PASSWORD',",
    'SOURCE_SSL=1, SOURCE_CONNECT_RETRY=60, SOURCE_RETRY_COUNT=1440,',
    "SOURCE_DELAY=${delay}, SOURCE_AUTO_POSITION=1;",
    'START REPLICA;',
  ], ' ')

  exec { 'replicate':
    command     => "mysql --defaults-extra-file=/root/.my.cnf -e \"${statement}\"",
    unless      => "mysql -NBe 'SELECT HOST FROM performance_schema.replication_connection_configuration' | grep -qx '${source}'",
    environment => Sensitive(["REPL_PASSWORD=${password.unwrap}"]),
    provider    => shell,
  }
}
