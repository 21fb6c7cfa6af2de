# Names say the kind.
$kind = $trusted['hostname'] ? {
  /^sql\d+$/  => 'sql',
  /^orc\d+$/  => 'orc',
  /^app\d+$/  => 'app',
  default     => 'bare',
}

node /^sql\d+\.harbor\.example$/ {
  include role::sql
}

node /^orc\d+\.harbor\.example$/ {
  include role::orchestrator
}

node /^app\d+\./ {
  include role::app
}

node default {
  include profile::platform
}
