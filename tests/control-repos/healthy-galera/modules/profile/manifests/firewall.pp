# One port opened for some networks, as a piece that nftables includes.
#
# @param port  TCP port
# @param from  networks
define profile::firewall (
  Stdlib::Port                                        $port,
  Array[Variant[Stdlib::IP::Address, Stdlib::Fqdn]]   $from,
) {
  file { "/etc/nftables.d/50-${title}.nft":
    ensure  => file,
    mode    => '0640',
    content => "add rule inet filter input ip saddr { ${from.join(', ')} } tcp dport ${port} accept\n",
  }
}
