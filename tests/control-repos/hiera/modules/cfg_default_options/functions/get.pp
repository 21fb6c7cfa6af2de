function cfg_default_options::get($key, $options, $context) {
  if $key == "lookup_options" { $context.not_found }
  if $key == "cfg_default_options::y" and $options["y"] == undef { $context.not_found }
  "${key} ${options}"
}
