# The web interface, which reads from the replicas and writes to the primary.
#
# @param writer   where it writes
# @param readers  where it reads
# @param workers  processes that serve requests
class profile::library::web (
  Stdlib::Fqdn           $writer,
  Array[Stdlib::Fqdn, 1] $readers,
  Integer[1]             $workers = $facts['processors']['count'] * 2,
) {
  package { ['nginx', 'gunicorn', 'python3-mysqldb']:
    ensure => installed,
  }

  file { '/etc/library':
    ensure => directory,
  }

  file { '/etc/library/databases.json':
    ensure  => file,
    mode    => '0640',
    content => epp('profile/databases.json.epp', {
      'writer'  => $writer,
      'readers' => $readers,
      'workers' => $workers,
    }),
  }

  service { 'nginx':
    ensure  => running,
    enable  => true,
    require => Package['nginx'],
  }
}
