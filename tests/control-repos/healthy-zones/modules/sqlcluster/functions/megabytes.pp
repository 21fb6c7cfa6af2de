# A share of the machine's memory in whole megabytes, as my.cnf wants it.
#
# @param percent  the share
function sqlcluster::megabytes(Integer[1, 95] $percent) >> String {
  $bytes = $facts['memory']['system']['total_bytes']
  "${$bytes / 1048576 * $percent / 100}M"
}
