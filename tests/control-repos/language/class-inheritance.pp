include sample::child
