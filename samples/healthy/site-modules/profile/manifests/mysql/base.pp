# A MySQL server, whatever its part in replication.
#
# @param server_id            unique among all servers; kept in the node's data file, never computed
# @param options              what goes into my.cnf, merged from all levels of Hiera
# @param package_ensure       "installed", or a version to hold
# @param buffer_pool_percent  how much of the machine's memory InnoDB may use
class profile::mysql::base (
  Integer[1, 4294967295] $server_id,
  Hash[String[1], Hash]  $options,
  String[1]              $package_ensure      = 'installed',
  Integer[10, 90]        $buffer_pool_percent = 70,
) {
  include profile::mysql::repository

  $memory_mib = $facts['memory']['system']['total_bytes'] / 1048576
  $buffer_pool_mib = $memory_mib * $buffer_pool_percent / 100

  $own_options = {
    'mysqld' => {
      'server_id'               => $server_id,
      'report_host'             => $facts['networking']['fqdn'],
      'innodb_buffer_pool_size' => "${buffer_pool_mib}M",
    },
  }

  # A new my.cnf does not restart the server: that is done by hand, one server after the other.
  class { 'mysql::server':
    package_name     => 'mysql-community-server',
    package_ensure   => $package_ensure,
    service_name     => 'mysql',
    override_options => deep_merge($options, $own_options),
    purge_conf_dir   => true,
    restart          => false,
  }

  class { 'mysql::client':
    package_name   => 'mysql-community-client',
    package_ensure => $package_ensure,
  }

  Class['profile::mysql::repository'] -> Class['mysql::server']
  Class['profile::mysql::repository'] -> Class['mysql::client']

  file { '/etc/logrotate.d/mysql-slow':
    ensure  => file,
    mode    => '0644',
    content => @("LOGROTATE"),
      ${options['mysqld']['slow_query_log_file']} {
        daily
        rotate 14
        compress
        missingok
        create 0640 mysql adm
      }
      | LOGROTATE
  }
}
