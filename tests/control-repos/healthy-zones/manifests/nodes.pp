# What runs where.

node /^(orders|accounts)-sql-[abc]\.zones\.example$/ {
  include roles::database
}

node /^api\d-[abc]\.zones\.example$/ {
  include roles::api
}

node default {
  include common
}
