# A replica: fetches everything from the primary and takes no writes of its own.
#
# @param source                the primary
# @param source_port           its port
# @param user                  the replication account's user part, as profile::mysql::replication_account has it
# @param replication_password  its password, in the clear for CHANGE REPLICATION SOURCE
class profile::mysql::replica (
  Stdlib::Fqdn         $source,
  Sensitive[String[1]] $replication_password,
  Stdlib::Port         $source_port = 3306,
  String[1, 32]        $user        = 'repl',
) {
  include profile::mysql::base

  # The shell puts the password in: it is in the environment of this one command, not in the catalog's command or in ps.
  $change_source = @("SQL"/L$)
    CHANGE REPLICATION SOURCE TO \
    SOURCE_HOST = '${source}', \
    SOURCE_PORT = ${source_port}, \
    SOURCE_USER = '${user}', \
    SOURCE_PASSWORD = '\${REPLICATION_PASSWORD}', \
    SOURCE_SSL = 1, \
    SOURCE_CONNECT_RETRY = 60, \
    SOURCE_AUTO_POSITION = 1
    |- SQL

  $current_source = "SELECT CONCAT(HOST, ':', PORT) FROM performance_schema.replication_connection_configuration"

  exec { 'mysql-replicate-from-source':
    command     => "mysql --execute \"STOP REPLICA; ${change_source}; START REPLICA;\"",
    unless      => "mysql -NB --execute \"${current_source}\" | grep -qxF '${source}:${source_port}'",
    environment => Sensitive(["REPLICATION_PASSWORD=${replication_password.unwrap}"]),
    provider    => shell,
    require     => Class['mysql::server', 'mysql::client'],
  }
}
