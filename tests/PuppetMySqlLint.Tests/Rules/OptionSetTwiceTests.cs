using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class OptionSetTwiceTests
{
    private const string Rule = "option-set-twice";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("server-id: [|1|]\nserver_id: 2", "server-id = 1 on db01.example.com does nothing: server_id = 2 comes later and counts")]
    [InlineData("slave_net_timeout: 60\nreplica_net_timeout: [|30|]", "replica_net_timeout = 30 on db01.example.com does nothing: slave_net_timeout = 60 comes later and counts")]
    [InlineData("my-own-option: [|1|]\nmy_own_option: 2", "my-own-option = 1 on db01.example.com does nothing: my_own_option = 2 comes later and counts")]
    [InlineData("read_only: [|'ON'|]\nskip_read_only: true", "read_only = ON on db01.example.com does nothing: skip_read_only comes later and counts")]
    public async Task Two_spellings_with_different_values_are_found(string options, string message)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options));

        Assert.Equal(message, result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message);
    }

    [Fact]
    public async Task Two_files_and_two_groups_are_found()
    {
        var files = await Test.VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              package { 'mysql-community-server': ensure => '8.0.36' }
              file { '/etc/my.cnf': content => [|"[mysqld]\nsync_binlog = 0\n"|] }
              file { '/etc/my.cnf.d/durable.cnf': content => "[mysqld]\nsync_binlog = 1\n" }
            }
            """);
        Assert.EndsWith("does nothing: sync_binlog = 1 in /etc/my.cnf.d/durable.cnf comes later and counts", files.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);

        var groups = await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nsync_binlog = 0\\n[server]\\nsync_binlog = 1\\n\"|]"));
        Assert.EndsWith("does nothing: sync_binlog = 1 in group [server] comes later and counts", groups.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server-id: 1\nserver_id: '1'")]
    [InlineData("max-binlog-size: 1G\nmax_binlog_size: 1073741824")]
    [InlineData("replicate_do_db: [a, b]")]
    [InlineData("plugin-load-add: a.so\nplugin_load_add: b.so")]
    [InlineData("maximum_max_connections: 100\nmax_connections: 50")]
    [InlineData("bind_address: 0.0.0.0")]
    public async Task The_same_value_twice_and_what_collects_are_silent(string options) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options));

    [Theory]
    [InlineData("[mysqld]\\nsync_binlog = 0\\n[mysqld-8.0]\\nsync_binlog = 1\\n")]
    [InlineData("[mysqld]\\nsync_binlog = 0\\n[client]\\nsync_binlog = 1\\n")]
    public async Task A_group_for_one_release_or_another_program_is_silent(string content) => await Test.VerifyAsync(Servers.Inline($"\"{content}\""));

    [Fact]
    public async Task What_replaces_a_module_s_own_default_is_silent() => await Test.VerifyAsync(
        """
        === manifests/site.pp
        node 'db01.example.com' {
          include mysql::server
          file { '/etc/mysql/conf.d/net.cnf': content => "[mysqld]\nbind-address = 0.0.0.0\n" }
        }
        """);

    [Fact]
    public async Task A_module_that_does_not_merge_spellings_undoes_what_is_written()
    {
        var files = Servers.Site("db01") + "=== Puppetfile\nmod 'puppetlabs/mysql', '8.1.0'\n" + Servers.Options("db01", "max-connections: [|600|]");
        var result = await Test.VerifyAsync(files);

        Assert.EndsWith("does nothing: max_connections = 151 comes later and counts", result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);
        await Test.VerifyAsync(files.Replace("8.1.0", "16.2.0", StringComparison.Ordinal).Replace("[|600|]", "600", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_is_not_known_may_be_the_same() => await Test.VerifyAsync(
        "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server-id' => 1, 'server_id' => $facts['x'] } } } }\n");

    [Fact]
    public async Task The_one_that_does_nothing_is_taken_away_safely()
    {
        var fix = await Test.VerifyFixAsync(Servers.Site("db01") + Servers.Options("db01", "max-connections: [|100|]\nmax_connections: 200"), Servers.Options("db01", "max_connections: 200"));
        Assert.All(fix.Applied, static a => Assert.True(a.Fix.IsSafe));
    }

    [Fact]
    public async Task What_another_server_needs_stays() => await Test.VerifyFixAsync(
        """
        === modules/profile/manifests/db.pp
        class profile::db (Hash $own) {
          class { 'mysql::server':
            override_options => { 'mysqld' => {
              'max-connections' => [|100|],
            } + $own },
          }
        }
        === manifests/site.pp
        node 'db01.example.com' { class { 'profile::db': own => { 'max_connections' => 200 } } }
        node 'db02.example.com' { class { 'profile::db': own => {} } }
        """,
        "=== modules/profile/manifests/db.pp\nclass profile::db (Hash $own) {\n  class { 'mysql::server':\n    override_options => { 'mysqld' => {\n      'max-connections' => [|100|],\n    } + $own },\n  }\n}\n");
}
