type Profile::Size = Variant[Integer[0], Pattern[/\A\d+[KMG]?\z/]]
