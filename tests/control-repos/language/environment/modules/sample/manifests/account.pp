define sample::account (
  String           $host   = 'localhost',
  Optional[String] $grant  = undef,
  String           $label  = "${name}@${host}",
) {
  notify { "account ${title}":
    message => [$title, $name, $label, $grant, $module_name],
  }
}
