# What data say of a person.
type Profile::Person = Struct[{ uid => Integer[1000], Optional[groups] => Array[String], Optional[keys] => Hash[String, String] }]
