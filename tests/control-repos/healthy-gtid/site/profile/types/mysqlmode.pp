# What a server of ours may be in replication.
type Profile::Mysqlmode = Enum['primary', 'replica']
