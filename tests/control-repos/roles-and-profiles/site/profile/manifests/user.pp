# A person's account.
define profile::user(
  Integer $uid,
  String $shell,
  Array[String] $groups = [],
  Hash[String, String] $keys = {},
) {
  $groups.each |$group| {
    ensure_resource('group', $group, { 'ensure' => 'present' })
  }
  user { $title:
    ensure     => present,
    uid        => $uid,
    shell      => $shell,
    groups     => $groups,
    managehome => true,
  }
  $keys.each |$name, $key| {
    ssh_authorized_key { "${title}@${name}":
      user => $title,
      type => 'ssh-ed25519',
      key  => $key,
    }
  }
}
