# One of several equal servers. Which of them is the primary, Orchestrator knows.
class profile::sql (
  Hash[String[1], Hash[String[1], Any]] $options,
  String[1]                             $release,
  Integer[1, 4294967295]                $server_id,
) {
  $memory = $facts['memory']['system']['total_bytes']

  $computed = {
    'mysqld' => {
      'server_id'               => $server_id,
      'report_host'             => $facts['networking']['fqdn'],
      'bind_address'            => $facts['networking']['ip'],
      'innodb_buffer_pool_size' => "${$memory / 1073741824 * 7 / 10}G",
    },
  }

  class { 'mysql::server':
    package_name            => 'mysql-community-server',
    package_ensure          => $release,
    service_name            => 'mysql',
    remove_default_accounts => false,
    create_root_user        => false,
    purge_conf_dir          => true,
    # Nothing restarts by itself: Orchestrator would take that for a failure.
    restart                 => false,
    override_options        => $options.deep_merge($computed),
  }

  class { 'mysql::client':
    package_name   => 'mysql-community-client',
    package_ensure => $release,
  }
}
