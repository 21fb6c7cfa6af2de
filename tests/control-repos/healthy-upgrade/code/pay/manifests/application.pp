# The payment service.
class pay::application (
  String  $writer,
  String  $release,
  Integer $pool = 20,
) {
  package { 'payd':
    ensure => $release,
  }

  file { '/etc/payd':
    ensure => directory,
    mode   => '0750',
  }

  file { '/etc/payd/payd.conf':
    ensure  => file,
    mode    => '0640',
    content => template('pay/payd.conf.erb'),
    require => Package['payd'],
    notify  => Service['payd'],
  }

  service { 'payd':
    ensure => running,
    enable => true,
  }
}
