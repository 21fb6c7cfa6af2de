class { 'sample':
  greeting => 'given',
  list     => ['given too'],
}
