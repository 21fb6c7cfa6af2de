# Oracle's packages: Debian's own mysql-server is MariaDB.
#
# @param series  which MySQL series, as the repository calls it
# @param key     fingerprint of the signing key
class profile::mysql::repository (
  String[1]             $series = 'mysql-8.4-lts',
  Pattern[/\A\h{40}\z/] $key    = 'BCA43417C3B485DD128EC6D4B7B3B788A8D3785C',
) {
  include apt

  apt::source { 'mysql':
    comment  => 'MySQL, from Oracle',
    location => 'https://repo.mysql.com/apt/debian',
    release  => $facts['os']['distro']['codename'],
    repos    => "${series} mysql-tools",
    key      => {
      'id'     => $key,
      'source' => 'https://repo.mysql.com/RPM-GPG-KEY-mysql-2023',
    },
  }
}
