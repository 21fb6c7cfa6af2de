# Says who the machine is, last of all.
class profile::motd {
  file { '/etc/motd':
    content => epp('profile/motd.epp', { 'role' => $role, 'users' => $profile::base::users.keys.sort }),
  }
}
