$samples = ['/a/b', 'C:\\x', 'host.example.com', '10.0.0.1', '10.0.0.0/8', '::1', 'fe80::1/64', 'https://a.b/c', 'http://x', '0644', 'a@b.c', '12:34:56:78:9a:bc', 'a_b', '-x', '']
$types = {
  'Absolutepath' => Stdlib::Absolutepath,
  'Unixpath'     => Stdlib::Unixpath,
  'Windowspath'  => Stdlib::Windowspath,
  'Fqdn'         => Stdlib::Fqdn,
  'Host'         => Stdlib::Host,
  'Address'      => Stdlib::IP::Address,
  'V4'           => Stdlib::IP::Address::V4,
  'V6'           => Stdlib::IP::Address::V6,
  'Nosubnet'     => Stdlib::IP::Address::Nosubnet,
  'HTTPUrl'      => Stdlib::HTTPUrl,
  'HTTPSUrl'     => Stdlib::HTTPSUrl,
  'Filemode'     => Stdlib::Filemode,
  'Email'        => Stdlib::Email,
  'MAC'          => Stdlib::MAC,
}
$types.each |$name, $type| {
  notify { $name: message => $samples.filter |$s| { $s =~ $type } }
}
notify { 'ports': message => [80 =~ Stdlib::Port, 0 =~ Stdlib::Port, 80 =~ Stdlib::Port::Privileged, 8080 =~ Stdlib::Port::Unprivileged, 'running' =~ Stdlib::Ensure::Service, 'directory' =~ Stdlib::Ensure::File] }
