# The application: it finds the cluster through its own list and takes the first member that answers.
#
# @param databases  members in the order in which they are tried
# @param password   password of the account "booking"
class profile::booking (
  Array[Stdlib::Fqdn, 1] $databases,
  Sensitive[String[1]]   $password,
) {
  package { 'booking':
    ensure => installed,
  }

  file { '/etc/booking/database.json':
    ensure  => file,
    owner   => 'booking',
    mode    => '0400',
    content => Sensitive(to_json({
      'hosts'    => $databases,
      'user'     => 'booking',
      'password' => $password.unwrap,
      'tls'      => true,
    })),
    require => Package['booking'],
  }
}
