class profile::mysql::replica (
  Stdlib::Host           $source,
  String                 $user     = 'repl',
  Optional[String]       $password = lookup('repl_password', { 'default_value' => undef }),
  Enum['gtid', 'binlog'] $by       = 'gtid',
) {
  include profile::mysql::base

  $position = $by ? {
    'gtid'  => 'MASTER_USE_GTID = slave_pos',
    default => "MASTER_LOG_FILE = 'binlog.000001'",
  }
  $sql = [
    "MASTER_HOST = '${source}'",
    "MASTER_USER = '${user}'",
    $password.then |$value| { "MASTER_PASSWORD = '${value}'" },
    $position,
  ].filter |$part| { $part =~ NotUndef }

  exec { 'change master':
    command => "mysql -e \"CHANGE MASTER TO ${sql.join(', ')}; START SLAVE\"",
    unless  => "mysql -e 'SHOW SLAVE STATUS\\G' | grep -q 'Master_Host: ${source}\$'",
    path    => $facts['path'].split(':'),
    require => Class['Mysql::Server'],
  }
}
