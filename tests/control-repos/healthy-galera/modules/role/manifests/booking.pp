# booking
class role::booking {
  contain profile::base
  contain profile::booking

  Class['profile::base'] -> Class['profile::booking']
}
