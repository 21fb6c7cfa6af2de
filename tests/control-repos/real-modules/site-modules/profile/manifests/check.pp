define profile::check (
  String                               $label,
  Enum['mysql', 'web', 'other']        $group    = 'other',
  Integer                              $interval = 60,
  String                               $severity = 'warning',
  Optional[Variant[String, Array]]     $command  = undef,
) {
  $line = $command ? {
    undef   => "check_${name}",
    String  => $command,
    Array   => shell_join($command),
  }
  file { "/etc/monitoring/${name}.cfg":
    content => @("CFG"),
      # ${label}
      command  = ${line}
      interval = ${interval}
      severity = ${severity.upcase}
      | CFG
  }
}
