# A check of the monitor.
define profile::check(String $target, Enum['ping', 'http', 'mysql'] $kind) {
  file { "/etc/monitor/${title.regsubst('\W+', '_', 'G')}.cfg":
    content => epp('profile/check.epp', { 'target' => $target, 'kind' => $kind }),
  }
}
