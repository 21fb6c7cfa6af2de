class role::orchestrator {
  include profile::platform
  include profile::failover
}
