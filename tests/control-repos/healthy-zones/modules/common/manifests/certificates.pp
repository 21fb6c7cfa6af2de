# The machine's certificate from our own authority, for TLS between servers.
#
# @param directory  where it lies
# @param owner      who may read the key
class common::certificates (
  String[1] $directory = '/etc/pki/zones',
  String[1] $owner     = 'root',
) {
  file { $directory:
    ensure => directory,
    mode   => '0755',
  }

  file { "${directory}/ca.pem":
    ensure => file,
    source => '/etc/puppetlabs/puppet/ssl/certs/ca.pem',
  }

  file { "${directory}/cert.pem":
    ensure => file,
    source => "/etc/puppetlabs/puppet/ssl/certs/${trusted['certname']}.pem",
  }

  file { "${directory}/key.pem":
    ensure => file,
    owner  => $owner,
    mode   => '0400',
    source => "/etc/puppetlabs/puppet/ssl/private_keys/${trusted['certname']}.pem",
  }
}
