file {
  ensure => present,
}
