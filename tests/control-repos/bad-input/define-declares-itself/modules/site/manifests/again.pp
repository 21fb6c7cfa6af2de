define site::again {
  site::again { "${title}x": }
}
