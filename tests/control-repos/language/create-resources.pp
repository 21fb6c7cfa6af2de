create_resources(notify, { 'a' => { 'message' => 'm' }, 'b' => {} })
create_resources('file', { '/a' => { 'ensure' => 'file' } }, { 'mode' => '0600', 'owner' => 'root' })
create_resources('@notify', { 'virtual' => { 'message' => 'v' } })
realize(Notify['virtual'])
create_resources('sample::account', { 'acc' => { 'host' => 'h' } })
create_resources('class', { 'sample' => { 'size' => 3, 'greeting' => 'created' } })
define d($x) { notify { "d ${title} ${x}": } }
$defaults = { 'x' => 'default' }
create_resources(d, { 'one' => {}, 'two' => { 'x' => 'own' } }, $defaults)
