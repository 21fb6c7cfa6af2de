if true {
  class inner { }
}
