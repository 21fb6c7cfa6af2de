# A nightly dump, taken on replicas.
#
# @param hour       at which hour
# @param keep_days  how long dumps are kept
# @param directory  where they lie
class profile::mysql::backup (
  Integer[0, 23]       $hour      = 2,
  Integer[1, 366]      $keep_days = 14,
  Stdlib::Absolutepath $directory = '/srv/backup/mysql',
) {
  file { ['/srv/backup', $directory]:
    ensure => directory,
    mode   => '0700',
  }

  file { '/usr/local/sbin/dump-catalogue':
    ensure  => file,
    mode    => '0750',
    content => epp('profile/dump-catalogue.sh.epp', {
      'directory' => $directory,
      'keep_days' => $keep_days,
    }),
  }

  file { '/etc/cron.d/dump-catalogue':
    ensure  => file,
    content => "${fqdn_rand(60, 'dump')} ${hour} * * * root /usr/local/sbin/dump-catalogue\n",
  }
}
