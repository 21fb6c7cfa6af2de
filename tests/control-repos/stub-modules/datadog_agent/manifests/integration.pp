# See init.pp.
define datadog_agent::integration (
  Array          $instances   = [],
  Optional[Hash] $init_config = undef,
) {
}
