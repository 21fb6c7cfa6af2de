function fn_return::data($options, $context) >> Hash { {} }
