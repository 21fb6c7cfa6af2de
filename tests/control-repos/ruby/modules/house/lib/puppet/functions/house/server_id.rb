# The last two numbers of an address make the id of its server.
Puppet::Functions.create_function(:'house::server_id') do
  dispatch :from_address do
    param 'String[1]', :address
    return_type 'Integer[1]'
  end

  def from_address(address)
    raise ArgumentError, "#{address} is no address" unless address =~ /\A\d+(\.\d+){3}\z/
    parts = address.split('.').map(&:to_i)
    parts.last(2).inject(0) { |sum, part| (sum << 8) + part }
  end
end
