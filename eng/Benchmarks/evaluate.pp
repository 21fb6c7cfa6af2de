# Computes much and declares little: iteration, strings, hashes, calls, regular expressions, defines.
function bench::fibonacci(Integer $n) >> Integer {
  if $n < 2 { $n } else { bench::fibonacci($n - 1) + bench::fibonacci($n - 2) }
}

function bench::option(String $name, Variant[String, Integer] $value = 'on') >> String {
  $words = split($name, '_').map |$word| { capitalize($word) }
  "${join($words, ' ')} = ${value}"
}

define bench::server(Integer $id, Hash[String, Variant[String, Integer]] $options) {
  $lines = $options.map |$key, $value| { bench::option($key, $value) }
  notify { "server ${title}":
    message => join(["[${title}]"] + $lines, "\n"),
  }
}

$fibonacci = bench::fibonacci(16)

$servers = Integer[1, 120].reduce({}) |$memo, $i| {
  $memo + { "db${i}.example.com" => { 'server_id' => $i, 'port' => 3306 + $i % 4, 'log_bin' => "binlog.${i}", 'gtid_mode' => 'ON' } }
}

$named = $servers.filter |$name, $options| { $name =~ /^db(\d+)\./ and Integer($1) % 2 == 0 }

$named.each |$name, $options| {
  if $name =~ /^(\w+?)(\d+)\.(.*)$/ {
    bench::server { $name:
      id      => Integer($2),
      options => $options + { 'domain' => $3, 'role' => $2 ? { /[05]$/ => 'source', default => 'replica' } },
    }
  }
}

$sums = Integer[1, 2000].map |$i| { $i * $i % 7 }
$total = $sums.reduce |$memo, $x| { $memo + $x }
$words = Integer[1, 500].map |$i| { regsubst("server-${i}-in-rack-${$i % 10}", '-(\w)', '_\1', 'G') }
$grouped = $words.filter |$word| { $word =~ /rack_[1-3]$/ }

notify { 'summary':
  message => "${fibonacci} ${total} ${length($grouped)} ${join($grouped[0, 5], ',')}",
}
