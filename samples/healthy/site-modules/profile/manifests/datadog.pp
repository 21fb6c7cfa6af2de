# The Datadog agent, on every machine.
#
# @param api_key  of our Datadog account
# @param site     in which region that account is
# @param tags     in addition to role and data centre
# @param checks   integrations that need nothing but data: name => parameters of datadog_agent::integration
class profile::datadog (
  Sensitive[String[1]]  $api_key,
  String[1]             $site   = 'datadoghq.eu',
  Array[String[1]]      $tags   = [],
  Hash[String[1], Hash] $checks = {},
) {
  $own_tags = ["role:${facts['role']}", "datacenter:${facts['datacenter']}"]

  class { 'datadog_agent':
    api_key      => $api_key.unwrap,
    datadog_site => $site,
    tags         => unique($tags + $own_tags),
  }

  $checks.each |String[1] $name, Hash $parameters| {
    datadog_agent::integration { $name:
      * => $parameters,
    }
  }
}
