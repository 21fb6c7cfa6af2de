function fn_type::data(Struct[{path=>String}] $options, $context) { {} }
