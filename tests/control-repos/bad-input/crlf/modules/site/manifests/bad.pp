class site::bad {
  notify { "bad":
    message => @(END),
      text
      | END
  }
}
