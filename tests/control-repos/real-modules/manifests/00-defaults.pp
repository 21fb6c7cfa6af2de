# Several files in manifests/ are read in the order of their names, as one.
$top_scope = 'from 00-defaults'

File {
  owner => 'root',
  group => 'root',
}

Package {
  ensure => installed,
}

stage { 'repositories':
  before => Stage['main'],
}
