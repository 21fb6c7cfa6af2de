# nginx in front of gunicorn in front of the shop.
class role::web {
  include profile::base
  include profile::django
  include profile::nginx
  include profile::datadog
}
