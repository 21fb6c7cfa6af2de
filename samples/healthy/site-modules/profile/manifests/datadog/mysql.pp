# Lets the agent look into the MySQL server on the same machine.
#
# @param password  of datadog@localhost, which profile::mysql::primary declares and replication brings to the replicas
# @param cluster   which servers belong together
class profile::datadog::mysql (
  Sensitive[String[1]] $password,
  String[1]            $cluster,
) {
  $part = $facts['role'] ? {
    'mysql_primary' => 'primary',
    'mysql_replica' => 'replica',
  }

  datadog_agent::integration { 'mysql':
    instances => [
      {
        'host'              => 'localhost',
        'sock'              => '/var/run/mysqld/mysqld.sock',
        'username'          => 'datadog',
        'password'          => $password.unwrap,
        'reported_hostname' => $facts['networking']['fqdn'],
        'tags'              => ["cluster:${cluster}", "mysql:${part}"],
        'options'           => {
          'replication'          => true,
          'extra_status_metrics' => true,
          'extra_innodb_metrics' => true,
          'schema_size_metrics'  => false,
        },
      },
    ],
    require   => Class['mysql::server'],
  }
}
