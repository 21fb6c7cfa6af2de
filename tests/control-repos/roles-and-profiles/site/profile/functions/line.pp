# A line of a file.
function profile::line(String $text) >> String {
  "${text}\n"
}
