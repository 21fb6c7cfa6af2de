# "2G" → 2048
function profile::megabytes(Profile::Size $size) >> Integer {
  case $size {
    Integer:        { $size / 1048576 }
    /\A(\d+)G\z/:   { Integer($1) * 1024 }
    /\A(\d+)M\z/:   { Integer($1) }
    /\A(\d+)K\z/:   { Integer($1) / 1024 }
    default:        { Integer($size) / 1048576 }
  }
}
