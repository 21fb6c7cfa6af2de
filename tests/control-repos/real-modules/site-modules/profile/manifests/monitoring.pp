class profile::monitoring (
  Hash[String, Hash] $checks     = {},
  Hash[String, Any]  $thresholds = lookup('thresholds', Hash, 'deep', {}),
) {
  $checks.each |$name, $check| {
    $title_cased = $name.split('_').map |$word| { $word.capitalize }.join(' ')
    @profile::check { $name:
      * => $check + { 'label' => $title_cased },
    }
  }

  Profile::Check <| severity != 'none' and group == 'mysql' |> { interval => 30 }
  Profile::Check <| group == 'web' |>

  $by_group = $checks.reduce({}) |$memo, $entry| {
    [$name, $check] = $entry
    $group = $check['group']
    $memo + { $group => pick($memo[$group], []) + [$name] }
  }
  file { '/etc/monitoring/groups.yaml':
    content => to_yaml($by_group),
  }

  $lines = $thresholds.map |$metric, $levels| {
    $text = $levels ? {
      Hash    => join(join_keys_to_values($levels, '='), ','),
      Numeric => "critical=${levels}",
      Undef   => 'none',
      default => String($levels),
    }
    "${metric}: ${text}"
  }
  file { '/etc/monitoring/thresholds':
    content => sort($lines).join("\n"),
  }
}
