# @param server_id  numbers come from the node's data
# @param options    merged deeply over all levels
class profile::mysql::base (
  Integer[1]             $server_id,
  Hash[String, Hash]     $options       = {},
  Hash                   $users         = {},
  Hash                   $grants        = {},
  Hash                   $databases     = {},
  Profile::Size          $buffer_pool   = '1G',
  Boolean                $semi_sync     = false,
) {
  $identity = { 'mysqld' => { 'server-id' => $server_id, 'report_host' => $trusted['certname'] } }
  $memory = { 'mysqld' => { 'innodb_buffer_pool_size' => "${profile::megabytes($buffer_pool)}M" } }
  $semi_sync_options = if $semi_sync {
    { 'mysqld' => { 'rpl_semi_sync_slave_enabled' => 'ON', 'rpl_semi_sync_master_enabled' => 'ON' } }
  } else {
    {}
  }

  class { '::mysql::server':
    override_options        => deep_merge($options, $identity, $memory, $semi_sync_options),
    users                   => $users,
    grants                  => $grants,
    databases               => $databases,
    purge_conf_dir          => true,
    remove_default_accounts => true,
  }

  class { 'mysql::client':
    bindings_enable => false,
  }

  $effective = $mysql::server::options
  file { '/etc/mysql/effective.json':
    content => to_json($effective['mysqld'].filter |$k, $v| { $k =~ /server|report|innodb/ }),
    require => Class['mysql::server::config'],
  }
}
