# galera arbitrator
class role::galera_arbitrator {
  contain profile::base
  contain profile::galera::arbitrator

  Class['profile::base'] -> Class['profile::galera::arbitrator']
}
