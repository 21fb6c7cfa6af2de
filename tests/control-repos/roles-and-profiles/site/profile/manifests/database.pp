# A database server, its options merged from all levels of the data.
class profile::database(
  Hash $options,
  Hash[String, Struct[{ privileges => Array[String] }]] $accounts,
  Optional[String] $source = undef,
) {
  $merged = deep_merge({ 'mysqld' => { 'bind_address' => $facts['networking']['ip'] } }, $options)
  package { 'mysql-server': ensure => installed }
  file { '/etc/mysql/my.cnf':
    content => epp('profile/my.cnf.epp', { 'options' => $merged }),
    require => Package['mysql-server'],
    notify  => Service['mysql'],
  }
  service { 'mysql': ensure => running }
  $accounts.each |$account, $settings| {
    exec { "grant ${account}":
      command => "mysql -e \"GRANT ${settings['privileges'].join(', ')} ON *.* TO '${account.regsubst('@', "'@'")}'\"",
      unless  => "mysql -e \"SHOW GRANTS FOR '${account.regsubst('@', "'@'")}'\"",
      require => Service['mysql'],
    }
  }
  if $source {
    exec { 'replicate':
      command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}'\"",
      unless  => 'mysql -e "SHOW REPLICA STATUS" | grep -q Source_Host',
      require => Service['mysql'],
    }
  }
  @@profile::check { "mysql ${facts['networking']['fqdn']}":
    target => $facts['networking']['ip'],
    kind   => 'mysql',
  }
}
