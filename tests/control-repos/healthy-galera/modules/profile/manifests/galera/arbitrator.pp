# garbd: a vote without data, in a hall of its own.
#
# @param cluster  whose votes it counts
# @param members  the members
class profile::galera::arbitrator (
  Pattern[/\A[a-z][a-z0-9_]+\z/] $cluster,
  Array[Stdlib::Fqdn, 2]         $members,
) {
  package { 'galera-arbitrator-4':
    ensure => installed,
  }

  $nodes = $members.map |$member| { "${member}:4567" }

  file { '/etc/default/garb':
    ensure  => file,
    mode    => '0644',
    content => "GALERA_NODES=\"${nodes.join(' ')}\"\nGALERA_GROUP=\"${cluster}\"\n",
    notify  => Service['garb'],
  }

  service { 'garb':
    ensure  => running,
    enable  => true,
    require => Package['galera-arbitrator-4'],
  }
}
