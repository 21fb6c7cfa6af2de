function fn_args::data($options) { {} }
