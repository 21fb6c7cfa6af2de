class site::lonely {
  notify { "nobody includes this": }
}
