include no::such::class_at_all
