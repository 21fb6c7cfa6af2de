# All machines.
#
# @param packages  what is installed everywhere
# @param zone      the machine's zone
# @param resolvers the zone's name servers
class common (
  Array[String[1]]       $packages,
  Array[String[1], 1]    $resolvers,
  Enum['a', 'b', 'c']    $zone = $facts['zone'],
) {
  package { $packages:
    ensure => present,
  }

  file { '/etc/resolv.conf':
    ensure  => file,
    mode    => '0644',
    content => inline_epp(@(EPP), { 'resolvers' => $resolvers }),
      <%- | Array[String[1], 1] $resolvers | -%>
      search zones.example
      <% $resolvers.each |$address| { -%>
      nameserver <%= $address %>
      <% } -%>
      options timeout:1 attempts:2
      | EPP
  }

  file { '/etc/zone':
    ensure  => file,
    content => "${zone}\n",
  }

  service { 'chronyd':
    ensure => running,
    enable => true,
  }

  service { 'firewalld':
    ensure => running,
    enable => true,
  }
}
