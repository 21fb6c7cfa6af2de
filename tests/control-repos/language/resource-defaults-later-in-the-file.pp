file { '/a': }
File { mode => '0444' }
