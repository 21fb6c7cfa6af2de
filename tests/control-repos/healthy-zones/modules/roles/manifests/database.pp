# A member of one of the clusters.
class roles::database {
  include common
  include common::certificates
  include sqlcluster

  Class['common'] -> Class['common::certificates'] -> Class['sqlcluster']
}
