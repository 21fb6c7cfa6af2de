# One check, exported by the machine that wants to be looked at.
define monitoring::check (
  Stdlib::Host                    $host,
  String[1]                       $command,
  Enum['warning', 'critical']     $severity = 'warning',
) {
  file { "/etc/icinga2/conf.d/${regsubst($title, '[^a-z0-9.]+', '_', 'IG')}.conf":
    content => "object Service \"${title}\" {\n  host_name = \"${host}\"\n  check_command = \"${command}\"\n  vars.severity = \"${severity}\"\n}\n",
    notify  => Service['icinga2'],
  }
}
