# Packages from MySQL's own repository.
class sqlcluster::install {
  file { '/etc/yum.repos.d/mysql80-community.repo':
    ensure  => file,
    mode    => '0644',
    content => @(REPO),
      [mysql80-community]
      name = MySQL 8.0
      baseurl = https://repo.mysql.com/yum/mysql-8.0-community/el/9/$basearch/
      enabled = 1
      gpgcheck = 1
      gpgkey = https://repo.mysql.com/RPM-GPG-KEY-mysql-2023
      | REPO
  }

  package { ['mysql-community-server', 'mysql-community-client']:
    ensure  => $sqlcluster::version,
    require => File['/etc/yum.repos.d/mysql80-community.repo'],
  }
}
