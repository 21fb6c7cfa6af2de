# A member of a cluster of MySQL servers, one in each zone.
#
# @param members      all members by certname
# @param primary      the one that takes writes; changed here when the role moves, with everything else in place already
# @param version      package version
# @param settings     what else goes into my.cnf
# @param acknowledges how many other zones must have a commit
# @param patience     for how long the primary waits for them, in milliseconds
class sqlcluster (
  Hash[String[1], Sqlcluster::Member, 2] $members,
  String[1]                              $primary,
  String[1]                              $version,
  Hash[String[1], Variant[String, Integer]] $settings     = {},
  Integer[1]                             $acknowledges = 1,
  Integer[100, 10000]                    $patience     = 1000,
) {
  $self = $trusted['certname']

  unless $self in $members and $primary in $members {
    fail("${self} or its primary ${primary} is no member of the cluster")
  }

  if $acknowledges > length($members) - 2 {
    fail('With one zone gone nobody could acknowledge any more')
  }

  $is_primary = $self == $primary
  $others = $members.filter |$name, $member| { $name != $self }

  contain sqlcluster::install
  contain sqlcluster::config
  contain sqlcluster::service
  contain sqlcluster::replication

  Class['sqlcluster::install'] -> Class['sqlcluster::config'] -> Class['sqlcluster::service'] -> Class['sqlcluster::replication']
}
