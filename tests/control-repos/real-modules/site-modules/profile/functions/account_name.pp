function profile::account_name(String $user, String $host = 'localhost', String *$suffixes) {
  $account = "${user}@${host}"
  $suffixes.reduce($account) |$memo, $suffix| { "${memo}/${suffix}" }
}
