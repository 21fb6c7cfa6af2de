function fn_not_found::data($options, $context) { $context.not_found }
