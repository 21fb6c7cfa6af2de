# One of several MySQL servers on a node.
#
# @param version The release to install.
# @param options What goes into the group mysqld of its option file.
# @param replicates_from The server from which it replicates; undef if it is a primary.
define acme_db::instance (
  String[1]           $version,
  Hash[String, Data]  $options         = {},
  Optional[String[1]] $replicates_from = undef,
) {
  file { "/etc/mysql/${title}.json":
    content => $options.to_json,
  }
}
