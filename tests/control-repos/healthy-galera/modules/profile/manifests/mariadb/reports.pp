# A server for long queries, outside of the cluster: it replicates from one member.
#
# @param source    the member
# @param user      the replication account
# @param password  its password
class profile::mariadb::reports (
  Stdlib::Fqdn         $source,
  Sensitive[String[1]] $password,
  String[1, 80]        $user = 'reports_repl',
) {
  require profile::mariadb::server

  file { '/root/.replication':
    ensure  => file,
    mode    => '0600',
    content => Sensitive("REPLICATION_PASSWORD='${password.unwrap}'\n"),
  }

  $change = "CHANGE MASTER TO MASTER_HOST='${source}', MASTER_PORT=3306, MASTER_USER='${user}', MASTER_PASSWORD='\$REPLICATION_PASSWORD', MASTER_SSL=1, MASTER_CONNECT_RETRY=60, MASTER_USE_GTID=slave_pos"

  exec { 'replicate-from-cluster':
    command  => ". /root/.replication && mariadb -e \"STOP SLAVE; ${change}; START SLAVE\"",
    unless   => "mariadb -e 'SHOW SLAVE STATUS\\G' | grep -qE 'Master_Host: ${source}$'",
    provider => shell,
    path     => ['/usr/bin', '/bin'],
    require  => File['/root/.replication'],
  }
}
