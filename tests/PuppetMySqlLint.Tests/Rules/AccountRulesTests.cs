using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class AccountRulesTests
{
    private const string AnyHost = "replication-account-open-to-any-host";
    private const string NotGranted = "replica-not-granted";
    private const string Excess = "replication-account-with-excess-privileges";

    private const string Data = """
        === data/common.yaml
        mysql::server::package_name: mysql-community-server
        mysql::server::package_ensure: 8.4.3-1debian12
        mysql::server::purge_conf_dir: true
        === facts/db02.example.com.yaml
        networking: { ip: 10.20.0.12 }

        """;

    private static LintTest Test(string rule) => LintTest.OfRules(rule) with { Configuration = "inventory:\n  complete: [example.com]\n" };

    /// <summary>A source with what the test says of it, and a replica.</summary>
    private static string Pair(string source, string channel) => Data + $$"""
        === manifests/site.pp
        $source = 'db01.example.com'
        node 'db01.example.com' {
          include mysql::server
          {{source}}
        }
        node 'db02.example.com' {
          include mysql::server
          exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}'{{channel}}\"" }
        }
        """;

    private static string Grant(string account, string privileges = "'REPLICATION SLAVE'", string more = "") =>
        $"mysql_user {{ '{account}': }}\n  mysql_grant {{ '{account}/*.*': user => '{account}', table => '*.*', privileges => [{privileges}]{more} }}";

    private static string Marked(string text) => text.Replace("$source = 'db01.example.com'", "$source = [|'db01.example.com'|]", StringComparison.Ordinal);

    [Theory]
    [InlineData("mysql_user { [|'repl@%'|]: }\n  mysql_grant { 'repl@%/*.*': privileges => ['REPLICATION SLAVE'] }")]
    [InlineData("mysql_grant { [|'repl@/*.*'|]: privileges => ['REPLICATION SLAVE'] }")]
    [InlineData("exec { 'grant': command => [|'mysql -e \"GRANT REPLICATION SLAVE ON *.* TO repl\"'|] }")]
    [InlineData("exec { 'grant': command => [|\"mysql -e \\\"GRANT REPLICATION SLAVE ON *.* TO 'repl'@'%'\\\"\"|] }")]
    public async Task A_replication_account_for_any_host_is_found(string source) => await Test(AnyHost).VerifyAsync(Pair(source, ""));

    [Fact]
    public async Task Accounts_in_data_are_found_at_their_key() => await Test(AnyHost).VerifyAsync(Pair("", "").Replace("mysql::server::purge_conf_dir: true", """
        mysql::server::purge_conf_dir: true
        mysql::server::users: { [|repl@%|]: {} }
        mysql::server::grants: { "repl@%/*.*": { user: repl@%, table: '*.*', privileges: ['REPLICATION SLAVE'] } }
        """, StringComparison.Ordinal).Replace("  {}\n", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("repl@10.%", "'REPLICATION SLAVE'")]
    [InlineData("repl@%.example.com", "'REPLICATION SLAVE'")]
    [InlineData("repl@10.20.0.0/255.255.255.0", "'REPLICATION SLAVE'")]
    [InlineData("app@%", "'SELECT'")]
    public async Task A_pattern_that_bounds_it_and_other_accounts_are_silent(string account, string privileges) => await Test(AnyHost).VerifyAsync(Pair(Grant(account, privileges), ""));

    [Theory]
    [InlineData("repl@10.30.0.%", ", SOURCE_USER='repl'")]
    [InlineData("repl@db09.example.com", ", SOURCE_USER='repl'")]
    [InlineData("repl@localhost", "")]
    [InlineData("repl@db01.example.com", "")]
    public async Task A_replica_that_no_account_lets_in_is_found(string account, string channel) => await Test(NotGranted).VerifyAsync(Marked(Pair(Grant(account), channel)));

    [Fact]
    public async Task An_account_without_the_privilege_is_found()
    {
        var result = await Test(NotGranted).VerifyAsync(Marked(Pair(Grant("repl@10.20.0.%", "'REPLICATION CLIENT'"), ", SOURCE_USER='repl'")));
        Assert.Contains("may not replicate: REPLICATION SLAVE", result.Diagnostics.Single(static d => d.Descriptor.Name == NotGranted).Message, StringComparison.Ordinal);
    }

    /// <summary>A repository that grants nothing to anybody leaves that to somebody else.</summary>
    [Fact]
    public async Task An_account_without_any_grant_is_possible_only()
    {
        var result = await (Test(NotGranted) with { AllowPossible = true }).VerifyAsync(Marked(Pair("mysql_user { 'repl@10.20.0.%': }", ", SOURCE_USER='repl'")));
        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == NotGranted).Confidence);
    }

    [Fact]
    public async Task Accounts_for_another_user_alone_are_possible_only()
    {
        var result = await (Test(NotGranted) with { AllowPossible = true }).VerifyAsync(Marked(Pair(Grant("repl@10.20.0.%"), ", SOURCE_USER='replicator'")));
        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == NotGranted).Confidence);
    }

    [Fact]
    public async Task Without_the_replicas_addresses_it_is_possible_only()
    {
        var files = Marked(Pair(Grant("repl@10.30.0.%"), "")).Replace("networking: { ip: 10.20.0.12 }", "kernel: Linux", StringComparison.Ordinal);
        var result = await (Test(NotGranted) with { AllowPossible = true }).VerifyAsync(files);
        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == NotGranted).Confidence);
    }

    [Theory]
    [InlineData("repl@10.20.0.%", ", SOURCE_USER='repl'")]
    [InlineData("repl@db02.example.com", ", SOURCE_USER='repl'")]
    [InlineData("repl@10.20.0.12", "")]
    [InlineData("repl@%", ", SOURCE_USER='repl'")]
    [InlineData("repl@%.example.com", ", SOURCE_USER='${facts['user']}'")]
    public async Task A_replica_that_is_let_in_is_silent(string account, string channel) => await Test(NotGranted).VerifyAsync(Pair(Grant(account), channel));

    [Theory]
    [InlineData("")]
    [InlineData("mysql_user { 'app@%': }")]
    [InlineData("mysql_grant { 'root@localhost/*.*': user => 'root@localhost', table => '*.*', privileges => ['ALL'] }")]
    public async Task Where_no_replication_account_is_declared_it_may_be_created_elsewhere(string source) => await Test(NotGranted).VerifyAsync(Pair(source, ", SOURCE_USER='repl'"));

    [Fact]
    public void Accounts_of_the_sources_source_replicate_to_it()
    {
        var fleet = Some.Fleet([Some.MySql("db01"), Some.MySql("db02"), Some.MySql("db03")], ["db02 < db01", "db03 < db02"], ["db01: repl@db02.example.com", "db01: repl@db03.example.com"]);
        Assert.Empty(fleet.Judge(NotGranted));
        Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("db02"), Some.MySql("db03")], ["db02 < db01", "db03 < db02"], ["db01: repl@db02.example.com"]).Judge(NotGranted));
    }

    [Theory]
    [InlineData("'SUPER', 'REPLICATION SLAVE'")]
    [InlineData("'REPLICATION SLAVE', 'GRANT OPTION'")]
    [InlineData("'ALL'")]
    public async Task Privileges_beyond_replication_are_found_where_they_are_written(string privileges) => await Test(Excess).VerifyAsync(
        Pair(Grant("repl@10.20.0.%", privileges), ", SOURCE_USER='repl'").Replace($"[{privileges}]", $"[|[{privileges}]|]", StringComparison.Ordinal));

    [Fact]
    public async Task The_grants_options_and_a_statement_are_read()
    {
        await Test(Excess).VerifyAsync(Pair(Grant("repl@10.20.0.%", "'REPLICATION SLAVE'", ", options => ['GRANT']"), "").Replace("['REPLICATION SLAVE']", "[|['REPLICATION SLAVE']|]", StringComparison.Ordinal));
        await Test(Excess).VerifyAsync(Pair("exec { 'grant': command => [|\"mysql -e \\\"GRANT REPLICATION SLAVE ON *.* TO 'repl'@'10.20.0.%' WITH GRANT OPTION\\\"\"|] }", ""));
    }

    [Theory]
    [InlineData("repl@10.20.0.%", "'REPLICATION SLAVE', 'REPLICATION CLIENT'", ", SOURCE_USER='repl'")]
    [InlineData("orchestrator@10.20.0.9", "'SUPER', 'PROCESS', 'REPLICATION SLAVE', 'RELOAD'", "")]
    [InlineData("tool@10.20.0.9", "'SUPER', 'REPLICATION SLAVE'", ", SOURCE_USER='repl'")]
    [InlineData("root@localhost", "'ALL'", "")]
    public async Task What_replication_needs_and_other_accounts_are_silent(string account, string privileges, string channel) => await Test(Excess).VerifyAsync(Pair(Grant(account, privileges), channel));
}
