type Port = Integer[1, 65535]
type Endpoint = Variant[Port, Struct[{ host => String, port => Port }]]
type Tree = Hash[String, Variant[Integer, Tree]]
notify { 'alias': message => [80 =~ Port, 0 =~ Port] }
notify { 'of aliases': message => [80 =~ Endpoint, { 'host' => 'a', 'port' => 1 } =~ Endpoint, { 'host' => 'a' } =~ Endpoint] }
notify { 'recursive': message => [{ 'a' => { 'b' => 1 } } =~ Tree, { 'a' => { 'b' => 'x' } } =~ Tree] }
notify { 'equal to what it stands for': message => Port == Integer[1, 65535] }
class typed(Endpoint $endpoint = 80) { notify { 'endpoint': message => $endpoint } }
class { 'typed': endpoint => { 'host' => 'h', 'port' => 8080 } }
