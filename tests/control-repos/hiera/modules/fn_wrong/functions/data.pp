function fn_wrong::data($options, $context) { "no hash" }
