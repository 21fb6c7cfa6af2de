# HAProxy in front of the billing cluster: one node takes the writes, the others are its backup.
class profile::billing::balancer (
  Hash[Stdlib::Fqdn, Stdlib::IP::Address::V4::Nosubnet] $nodes,
) {
  include haproxy

  haproxy::listen { 'billing':
    ipaddress => '*',
    ports     => '3306',
    mode      => 'tcp',
    options   => {
      'option'  => ['tcpka', 'tcp-check'],
      'balance' => 'first',
    },
  }

  $nodes.keys.each |Integer $index, $name| {
    $options = $index ? {
      0       => 'check',
      default => 'check backup',
    }
    haproxy::balancermember { $name:
      listening_service => 'billing',
      server_names      => $name,
      ipaddresses       => $nodes[$name],
      ports             => '3306',
      options           => $options,
    }
  }
}
