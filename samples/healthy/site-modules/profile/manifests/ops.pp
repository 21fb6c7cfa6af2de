# Tools for people, and a report that is mailed each morning.
#
# @param recipients  who gets the report
# @param servers     whose binary logs and replication threads it tells about
class profile::ops (
  Array[String[1], 1]  $recipients,
  Array[Stdlib::Fqdn]  $servers,
) {
  include profile::mysql::repository

  class { 'mysql::client':
    package_name => 'mysql-community-client',
    require      => Class['profile::mysql::repository'],
  }

  ensure_packages(['percona-toolkit', 'bsd-mailx'])

  $report = $servers.map |Stdlib::Fqdn $server| {
    "mysql --login-path=report -h ${server} -e 'SHOW REPLICA STATUS\\G'"
  }

  file { '/usr/local/bin/replication-report':
    ensure  => file,
    mode    => '0755',
    content => join(['#!/bin/sh', '# Managed by Puppet.'] + $report + [''], "\n"),
  }

  file { '/etc/cron.d/replication-report':
    ensure  => file,
    mode    => '0644',
    content => "30 6 * * 1-5 nobody /usr/local/bin/replication-report | mail -s Replication ${join($recipients, ' ')}\n",
  }
}
