class role::sql {
  include profile::platform
  include profile::sql
  include profile::sql::accounts
  include profile::sql::clone
  include profile::sql::limits
}
