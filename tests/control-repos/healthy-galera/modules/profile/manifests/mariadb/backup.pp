# mariabackup, on one member a night: the nights are dealt out by the members' order.
#
# @param directory  where
# @param keep       how many
class profile::mariadb::backup (
  Stdlib::Absolutepath $directory = '/srv/backup',
  Integer[1]           $keep      = 4,
) {
  $members = lookup('profile::galera::member::members')
  $turn = $members.index($trusted['certname'])

  file { $directory:
    ensure => directory,
    owner  => 'mysql',
    mode   => '0700',
  }

  file { '/etc/cron.d/mariabackup':
    ensure  => file,
    mode    => '0644',
    content => @("CRON"),
      # Night ${turn} of ${members.length}.
      15 1 * * * mysql [ $(( $(date +\%j) \% ${members.length} )) -eq ${turn} ] && mariabackup --backup --galera-info --target-dir=${directory}/$(date +\%F)
      45 4 * * * mysql ls -1d ${directory}/20* | head -n -${keep} | xargs -r rm -r
      | CRON
  }
}
