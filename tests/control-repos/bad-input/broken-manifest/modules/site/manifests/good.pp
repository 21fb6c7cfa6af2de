# Nothing is wrong with this one: whatever happens elsewhere, it compiles.
class site::good (
  Integer $server_id = 1,
) {
  file { '/etc/mysql/conf.d/replication.cnf':
    content => "[mysqld]\nserver_id = ${server_id}\nlog_bin = binlog\n",
  }
}
