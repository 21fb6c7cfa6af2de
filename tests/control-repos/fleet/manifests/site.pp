# Which classes a node gets is data: the union of what all levels of the hierarchy say.
Exec {
  path => '/usr/sbin:/usr/bin:/sbin:/bin',
}

node default {
  $classes = lookup('classes', Array[String[1]], 'unique')
  $excluded = lookup('classes_excluded', Array[String[1]], 'unique', [])

  include($classes - $excluded)
}
