class profile::bastion (
  Array[Stdlib::IP::Address] $allowed = ['10.0.0.0/8'],
  Hash                       $sshd    = {},
) {
  $merged = merge({ 'PermitRootLogin' => false, 'Port' => 22, 'AllowGroups' => ['sudo', 'adm'] }, $sshd)
  $rendered = $merged.map |$key, $value| {
    $text = $value ? {
      Boolean => bool2str($value, 'yes', 'no'),
      Array   => $value.join(' '),
      default => $value,
    }
    "${key} ${text}"
  }

  file { '/etc/ssh/sshd_config':
    content => ($rendered + ['']).join("\n"),
  }

  $networks = $allowed.map |$cidr| {
    if $cidr =~ /\A([^\/]+)\/(\d+)\z/ { "${1} (${2} bits)" } else { "${cidr} (host)" }
  }
  $stdlib = [
    union(['a', 'b'], ['b', 'c']), difference(['a', 'b'], ['b']), intersection(['a', 'b'], ['b']),
    concat(['a'], 'b', ['c']), delete(['a', 'b', 'a'], 'a'), prefix(['a', 'b'], 'p'), suffix(['a'], 's'),
    range(1, 3), zip([1, 2], ['x', 'y']), unique([1, 1, 2]), flatten([[1], [2, [3]]]), count([1, undef, 2]),
    member(['a'], 'a'), has_key({ 'a' => 1 }, 'a'), delete_undef_values([1, undef, 2]), any2array('a'),
    str2bool('yes'), num2bool(1), bool2num(true), to_bytes('4 kB'), dirname('/a/b.c'), basename('/a/b.c', '.c'),
    swapcase('aB'), strip(' a '), 'camel_case'.camelcase, max(1, 5, 3), values_at(['a', 'b', 'c'], [0, 2]),
    dig({ 'a' => { 'b' => 1 } }, 'a', 'b'), hash(['a', 1]), parseyaml('a: 1'), parsejson('[1]'), base64('encode', 'abc', 'strict'),
    regexpescape('a.b'), values({ 'a' => 1 }),
  ]
  notify { 'stdlib':
    message => String($stdlib, '%p'),
  }
  notify { $networks: }
}
