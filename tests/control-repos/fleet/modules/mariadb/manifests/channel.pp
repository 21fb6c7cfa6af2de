# One replication connection. The title is its name; '' is the default one.
define mariadb::channel (
  Stdlib::Fqdn         $source,
  Sensitive[String[1]] $password,
  String[1]            $user = 'repl',
  Stdlib::Port         $port = 3306,
) {
  $connection = $title ? {
    'default' => '',
    default   => "'${title}' ",
  }
  $status = $title ? {
    'default' => 'SHOW SLAVE STATUS',
    default   => "SHOW SLAVE '${title}' STATUS",
  }
  $start = "START SLAVE ${connection}"
  exec { "change master ${title}":
    command     => "mysql -e \"CHANGE MASTER ${connection}TO MASTER_HOST='${source}', MASTER_PORT=${port}, MASTER_USER='${user}', MASTER_PASSWORD='\$REPL', MASTER_USE_GTID=slave_pos, MASTER_SSL=1; ${start}\"",
    unless      => "mysql -e \"${status}\\G\" | grep -q 'Master_Host: ${source}\$'",
    environment => Sensitive(["REPL=${password.unwrap}"]),
    provider    => 'shell',
  }
}
