# Decides who is primary of the shop.
class orchestrator (
  Array[Stdlib::Fqdn, 3] $raft_nodes,
  Sensitive[String[1]]   $topology_password,
  Array[String]          $clusters = ['shop'],
) {
  package { 'orchestrator': ensure => installed }

  $config = {
    'MySQLTopologyUser'                  => 'orchestrator',
    'MySQLTopologyPassword'              => $topology_password.unwrap,
    'DiscoverByShowSlaveHosts'           => true,
    'RecoverMasterClusterFilters'        => $clusters,
    'RecoverIntermediateMasterClusterFilters' => $clusters,
    'EnforceExactSemiSyncReplicas'       => false,
    'RaftEnabled'                        => true,
    'RaftBind'                           => $facts['networking']['fqdn'],
    'RaftNodes'                          => $raft_nodes,
  }

  file { '/etc/orchestrator.conf.json':
    mode    => '0640',
    content => Sensitive(to_json_pretty($config)),
    require => Package['orchestrator'],
    notify  => Service['orchestrator'],
  }

  service { 'orchestrator':
    ensure => running,
    enable => true,
  }
}
