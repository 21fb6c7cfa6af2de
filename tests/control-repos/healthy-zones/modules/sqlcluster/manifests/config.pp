# my.cnf, and nothing beside it.
class sqlcluster::config {
  file { '/etc/my.cnf':
    ensure  => file,
    mode    => '0644',
    content => epp('sqlcluster/my.cnf.epp', {
      'server_id'    => $sqlcluster::members[$sqlcluster::self]['id'],
      'report_host'  => $sqlcluster::self,
      'buffer_pool'  => sqlcluster::megabytes(70),
      'is_primary'   => $sqlcluster::is_primary,
      'acknowledges' => $sqlcluster::acknowledges,
      'patience'     => $sqlcluster::patience,
      'settings'     => $sqlcluster::settings,
    }),
  }

  file { '/etc/my.cnf.d':
    ensure  => directory,
    recurse => true,
    purge   => true,
  }

  file { '/var/lib/mysql':
    ensure => directory,
    owner  => 'mysql',
    group  => 'mysql',
    mode   => '0750',
  }
}
