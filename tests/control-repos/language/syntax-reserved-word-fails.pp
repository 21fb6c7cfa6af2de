$x = {}
class if { }
