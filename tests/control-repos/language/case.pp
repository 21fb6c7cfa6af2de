$results = ['abc', 'ABC', 'xyz', 10, 2.5, undef, [1, 'a'], { 'k' => 1 }, true, 'db01'].map |$value| {
  case $value {
    'abc':              { 'literal, whatever the case' }
    /^x(.)z$/:          { "regex ${1}" }
    Integer[0, 5]:      { 'small' }
    Integer, Float:     { 'number' }
    undef:              { 'undef' }
    [Integer, String]:  { 'array of patterns' }
    Hash:               { 'hash' }
    *['db01', 'db02']:  { 'unfolded' }
    default:            { 'default' }
  }
}
notify { 'results': message => $results }
notify { 'default first': message => case 3 { default: { 'default' } 3: { 'three' } } }
notify { 'nothing matches': message => (case 3 { 1: { 'one' } }) =~ Undef }
notify { 'empty body': message => (case 1 { 1: {} }) =~ Undef }
