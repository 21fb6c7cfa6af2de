# A line that says what a server is.
module Puppet::Parser::Functions
  newfunction(:house_label, type: :rvalue, arity: -2) do |args|
    role, tier = args
    raise Puppet::ParseError, 'house_label(): the role must be a string' unless role.is_a?(String)
    tier.to_s.empty? ? role.capitalize : "#{role.capitalize} (#{tier})"
  end
end
