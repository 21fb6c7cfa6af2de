# Who lets whom in, and who fetches from whom.
#
# Accounts are made on the primary and reach the others through the binary log.
class sqlcluster::replication {
  if $sqlcluster::is_primary {
    $sqlcluster::others.keys.each |String $name| {
      sqlcluster::account { $name: }
    }
  } else {
    sqlcluster::channel { 'default':
      source => $sqlcluster::primary,
    }
  }
}
