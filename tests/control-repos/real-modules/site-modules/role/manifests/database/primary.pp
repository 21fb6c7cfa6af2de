class role::database::primary {
  include profile::base, profile::mysql::primary
  Class['profile::base'] -> Class['profile::mysql::primary']
}
