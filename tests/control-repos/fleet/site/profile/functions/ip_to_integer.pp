# 10.30.0.1 → 169738241
function profile::ip_to_integer(Stdlib::IP::Address::V4::Nosubnet $address) >> Integer {
  $address.split('[.]').reduce(0) |$total, $octet| { $total * 256 + Integer($octet, 10) }
}
