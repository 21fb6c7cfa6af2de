namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>Programs with most constructs of the language.</summary>
internal static class Sample
{
    public const string Manifest = """"
        # @summary A sample.
        class profile::mysql::server (
          Optional[String[1]] $root_password = undef,
          Hash $options                      = {},
          *$rest,
        ) inherits profile::base {
          include stdlib, profile::firewall
          $defaults = { 'mysqld' => { 'server-id' => 1, port => 3306 } }
          $merged = deep_merge($defaults, $options) /* both */
          if $facts['os']['family'] == 'Debian' and !$root_password { notice("x ${facts['os']} $root_password ${$a + 1}") }
          elsif $x =~ /^a\/b/ { fail('no') } else { }
          unless $y { $z = [1, 0x1F, *$rest, a => 1] }
          case $a { 'b', /c/: { } default: { warning("d") } }
          class { 'mysql::server': override_options => $merged, * => $rest }
          @@mysql_user { ["a@${x}", 'b']: ensure => present; default: tag +> 'x' }
          File <| title == 'a' or tag != 'b' |> { mode => '0644' } -> Service['mysql'] ~> Exec['x']
          $sql = @("SQL"/L)
            CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}', \
              SOURCE_PORT=${port};
            | SQL
          $all.each |Integer $i, $v = 2| >> Any { $v ? { 1 => a, default => $i[0] } }
          File { owner => root } File['/a'] { mode => '0600' }
        }
        define a::b($x) { }
        node 'db1.example.com', /^db/, c.d, default { }
        function f(Integer $n) >> Array[Integer] { return [$n] }
        type A::B = Variant[String, Integer]

        """";

    public const string Template = """
        <%- | String $name, Array $hosts = [] | -%>
        # Managed <%# by Puppet -%>
        [<%= $name %>]
        <% $hosts.each |$host| { -%>
        host = <%= $host ? { undef => 'none', default => $host } -%>

        <% } -%>
        100<%% and %%>
        """;
}
