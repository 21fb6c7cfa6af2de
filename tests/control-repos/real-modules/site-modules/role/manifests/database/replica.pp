class role::database::replica {
  include ['profile::base', 'profile::mysql::replica']
}
