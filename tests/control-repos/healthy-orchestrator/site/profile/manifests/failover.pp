# Orchestrator, with Raft among its machines.
#
# @param peers     all of them
# @param user      its account on the servers
# @param password  the account's password
# @param clusters  clusters that it repairs by itself
# @param settings  anything else that its configuration takes
class profile::failover (
  Array[Stdlib::Fqdn, 3]  $peers,
  String[1, 32]           $user,
  Sensitive[String[1]]    $password,
  Array[String[1], 1]     $clusters,
  Hash[String[1], Any]    $settings = {},
) {
  package { ['orchestrator', 'orchestrator-client']:
    ensure => '3.2.6-1',
  }

  $raft = {
    'RaftEnabled' => true,
    'RaftBind'    => $facts['networking']['ip'],
    'RaftNodes'   => $peers,
    'RaftDataDir' => '/var/lib/orchestrator',
  }

  $access = {
    'MySQLTopologyUser'     => $user,
    'MySQLTopologyPassword' => $password.unwrap,
    'MySQLTopologyUseTLS'   => true,
  }

  $recovery = {
    'RecoverMasterClusterFilters'             => $clusters,
    'RecoverIntermediateMasterClusterFilters' => $clusters,
    'ApplyMySQLPromotionAfterMasterFailover'  => true,
    'RecoveryPeriodBlockSeconds'              => 900,
    'PostMasterFailoverProcesses'             => ['/usr/local/bin/move-address sql-write {successorHost}'],
  }

  file { '/etc/orchestrator.conf.json':
    ensure  => file,
    owner   => 'root',
    mode    => '0600',
    content => Sensitive(to_json_pretty($settings + $raft + $access + $recovery)),
    require => Package['orchestrator'],
    notify  => Service['orchestrator'],
  }

  service { 'orchestrator':
    ensure => running,
    enable => true,
  }
}
