function fn_options_text::get($key, $options, $context) { "x" }
