# The nightly backup, taken on a replica so that the primary has nothing to do with it.
#
# @param directory  where the backups are kept
# @param days       how long
# @param hour       when
class profile::mysql::backup (
  Stdlib::Absolutepath $directory = '/srv/backup/mysql',
  Integer[1, 90]       $days      = 7,
  Integer[0, 23]       $hour      = 2,
) {
  ensure_packages(['mysql-shell'])

  $directory.dirname.then |$parent| {
    file { $parent:
      ensure => directory,
      mode   => '0755',
    }
  }

  file { $directory:
    ensure => directory,
    owner  => 'root',
    group  => 'root',
    mode   => '0700',
  }

  file { '/usr/local/sbin/mysql-backup':
    ensure  => file,
    mode    => '0755',
    content => epp('profile/mysql-backup.sh.epp', {
      'directory' => $directory,
      'days'      => $days,
    }),
  }

  # Not all replicas in the same minute.
  $minute = fqdn_rand(60, 'mysql-backup')

  file { '/etc/cron.d/mysql-backup':
    ensure  => file,
    mode    => '0644',
    content => "${minute} ${hour} * * * root /usr/local/sbin/mysql-backup\n",
  }
}
