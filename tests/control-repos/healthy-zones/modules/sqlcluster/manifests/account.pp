# Lets a member in that shows its certificate; there is no password to lose.
#
# @param host  the member
# @param user  the account's user part
define sqlcluster::account (
  String[1]     $host = $title,
  String[1, 32] $user = 'repl',
) {
  $subject = "/CN=${host}"
  $statements = [
    "CREATE USER IF NOT EXISTS '${user}'@'${host}' REQUIRE SUBJECT '${subject}'",
    "GRANT REPLICATION SLAVE ON *.* TO '${user}'@'${host}'",
  ]

  exec { "account of ${host}":
    path    => ['/usr/bin', '/bin'],
    command => "mysql --execute=\"${join($statements, '; ')}\"",
    unless  => "mysql --batch --skip-column-names --execute=\"SELECT 1 FROM mysql.user WHERE user = '${user}' AND host = '${host}'\" | grep -q 1",
  }
}
