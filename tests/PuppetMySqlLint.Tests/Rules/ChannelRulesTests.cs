using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class ChannelRulesTests
{
    private const string Self = "replication-source-is-self";
    private const string Port = "source-port-mismatch";
    private const string Cycle = "replication-cycle";
    private const string ReadOnly = "primary-starts-read-only";

    private const string Data = """
        === data/common.yaml
        mysql::server::package_name: mysql-community-server
        mysql::server::package_ensure: 8.4.3-1debian12
        mysql::server::purge_conf_dir: true
        === facts/db01.example.com.yaml
        networking:
          ip: 10.20.0.11
          interfaces:
            eth1: { ip: 192.168.7.1 }
        === facts/db02.example.com.yaml
        networking: { ip: 10.20.0.12 }
        === manifests/default.pp
        node default {}

        """;

    private static LintTest Test(string rule) => LintTest.OfRules(rule) with { Configuration = "inventory:\n  complete: [example.com]\n  aliases:\n    db-write.example.com: db01.example.com\n" };

    [Theory]
    [InlineData("db01.example.com")]
    [InlineData("DB01")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("10.20.0.11")]
    [InlineData("192.168.7.1")]
    [InlineData("db-write.example.com")]
    public async Task A_server_is_found_that_replicates_from_itself(string source) => await Test(Self).VerifyAsync(Data + $$"""
        === manifests/site.pp
        $source = [|'{{source}}'|]
        node 'db01.example.com' {
          include mysql::server
          exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}', SOURCE_AUTO_POSITION=1\"" }
        }
        """);

    [Fact]
    public async Task A_source_for_all_in_common_data_is_one_finding_about_the_source()
    {
        var result = await Test(Self).VerifyAsync(Data.Replace("=== facts/db01", "source: [|db01.example.com|]\n=== facts/db01", StringComparison.Ordinal) + """
            === manifests/site.pp
            node /^db/ {
              include mysql::server
              $source = lookup('source')
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}', SOURCE_AUTO_POSITION=1\"" }
            }
            """);
        Assert.Equal("db01.example.com", Assert.Single(result.Diagnostics.Single(static d => d.Descriptor.Name == Self).Nodes));
    }

    [Theory]
    [InlineData("SOURCE_HOST='127.0.0.1', SOURCE_PORT=6033")]
    [InlineData("SOURCE_HOST='db02.example.com'")]
    public async Task A_proxy_at_another_port_and_another_server_are_silent(string options) => await Test(Self).VerifyAsync(Data + $$"""
        === manifests/site.pp
        node 'db01.example.com' {
          include mysql::server
          exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO {{options}}, SOURCE_AUTO_POSITION=1\"" }
        }
        """);

    [Fact]
    public void MariaDB_has_an_error_of_its_own() =>
        Assert.Contains("error 1593", Assert.Single(Some.Fleet([Some.MariaDb("db01")], ["db01 < db01"]).Judge(Self)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_port_that_other_files_may_set_makes_it_possible_only() =>
        Assert.Equal(Confidence.Possible, Assert.Single(Some.Fleet([Some.MySql("db01").Open()], ["db01 < db01"]).Judge(Self)).Confidence);

    [Fact]
    public async Task A_port_is_found_where_it_is_written_and_mended() => await Test(Port).VerifyFixAsync(Data + """
        === manifests/site.pp
        class replica (Integer $port = [|3307|]) {
          exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com', SOURCE_PORT=${port}\"" }
        }
        node 'db01.example.com' { include mysql::server }
        node 'db02.example.com' {
          include mysql::server
          include replica
        }
        """, """
        === manifests/site.pp
        class replica (Integer $port = 3306) {
          exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com', SOURCE_PORT=${port}\"" }
        }
        node 'db01.example.com' { include mysql::server }
        node 'db02.example.com' {
          include mysql::server
          include replica
        }
        """);

    [Fact]
    public async Task The_default_port_is_possible_only() => await (Test(Port) with { AllowPossible = true }).VerifyAsync(Data + """
        === data/nodes/db01.example.com.yaml
        mysql::server::override_options: { mysqld: { port: 3310 } }
        === manifests/site.pp
        node 'db01.example.com' { include mysql::server }
        node 'db02.example.com' {
          include mysql::server
          exec { 'replicate': command => [|"mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\""|] }
        }
        """);

    [Theory]
    [InlineData("SOURCE_PORT=3306", "port: 3306")]
    [InlineData("SOURCE_PORT=3310", "port: '3310'")]
    [InlineData("SOURCE_PORT=33062", "admin_port: 33062")]
    [InlineData("SOURCE_PORT=${facts['port']}", "port: 3310")]
    public async Task The_sources_port_is_silent(string option, string port) => await Test(Port).VerifyAsync(Data + $$"""
        === data/nodes/db01.example.com.yaml
        mysql::server::override_options: { mysqld: { {{port}} } }
        === manifests/site.pp
        node 'db01.example.com' { include mysql::server }
        node 'db02.example.com' {
          include mysql::server
          exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com', {{option}}\"" }
        }
        """);

    [Fact]
    public void A_port_that_is_not_known_stands_in_the_ledger()
    {
        var fleet = Some.Fleet([Some.MySql("db01", "port: '?'"), Some.MySql("db02")], ["db02 < db01"]);
        var result = (fleet with { Channels = [fleet.Channels[0] with { Port = 3307 }] }).Lint();
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Port);
        Assert.Empty(fleet.Judge(Port));
    }

    [Fact]
    public void Three_in_a_circle_are_one_finding()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("db02"), Some.MySql("db03")], ["db01 < db03", "db02 < db01", "db03 < db02"]).Judge(Cycle));

        Assert.Contains("(db01.example.com from db03.example.com, db03.example.com from db02.example.com and db02.example.com from db01.example.com)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Confidence.Definite, finding.Confidence);
        Assert.Equal(3, finding.Nodes.Length);
        Assert.Equal(2, finding.Related.Length);
    }

    [Theory]
    [InlineData("db01 < db02, db02 < db01")]
    [InlineData("db01 < db02, db02 < db01, db03 < db01")]
    [InlineData("db01 < db02, db02 < db01, db01 < db03, db03 < db01")]
    [InlineData("db02 < db01, db03 < db02, db03 < db01")]
    public void Pairs_and_trees_are_silent(string channels) => Assert.Empty(Some.Fleet([Some.MySql("db01"), Some.MySql("db02"), Some.MySql("db03")], channels.Split(", ")).Judge(Cycle));

    [Fact]
    public void A_circle_that_one_does_not_pass_on_is_silent_and_one_that_may_is_possible()
    {
        string[] circle = ["db01 < db03", "db02 < db01", "db03 < db02"];
        Assert.Empty(Some.Fleet([Some.MySql("db01"), Some.MySql("db02", "log-slave-updates: 'OFF'"), Some.MySql("db03")], circle).Judge(Cycle));
        Assert.Empty(Some.Fleet([Some.MariaDb("db01"), Some.MariaDb("db02"), Some.MariaDb("db03")], circle).Judge(Cycle));
        Assert.Equal(Confidence.Possible, Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("db02").Open(), Some.MySql("db03")], circle).Judge(Cycle)).Confidence);
        Assert.Empty(Some.Fleet([Some.MySql("db01") with { RoleAuthority = RoleAuthority.Galera }, Some.MySql("db02"), Some.MySql("db03")], circle).Judge(Cycle));
    }

    [Theory]
    [InlineData("read_only: 'ON'")]
    [InlineData("super-read-only: '1'")]
    [InlineData("loose_read_only: 'TRUE'")]
    public void A_primary_that_starts_read_only_is_found_at_the_option(string option)
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01", option), Some.MySql("db02", "read_only: 'ON'")], ["db02 < db01"]).Judge(ReadOnly));
        Assert.Equal((Severity.Error, Confidence.Definite, "db01.example.com"), (finding.Severity, finding.Confidence, string.Join(' ', finding.Nodes)));
        Assert.Equal(option.Split(": ")[1], finding.Location!.Value.Text);
        Assert.False(finding.Fixes[0].IsSafe);
    }

    [Theory]
    [InlineData(RoleAuthority.Orchestrator)]
    [InlineData(RoleAuthority.GroupReplication)]
    [InlineData(RoleAuthority.Galera)]
    [InlineData(RoleAuthority.Manual)]
    public void Where_roles_move_every_server_starts_read_only(RoleAuthority authority) => Assert.Empty(Some.Fleet(
        [Some.MySql("db01", "read_only: 'ON'") with { RoleAuthority = authority }, Some.MySql("db02", "read_only: 'ON'") with { RoleAuthority = authority }], ["db02 < db01"]).Judge(ReadOnly));

    [Theory]
    [InlineData("read_only: 'OFF'")]
    [InlineData("server_id: 1")]
    public void One_that_takes_writes_is_silent(string option) => Assert.Empty(Some.Fleet([Some.MySql("db01", option), Some.MySql("db02", "read_only: 'ON'")], ["db02 < db01"]).Judge(ReadOnly));

    [Fact]
    public void One_line_for_all_is_a_possible_warning()
    {
        var all = Some.MySql("db01", "read_only: 'ON'");
        var finding = Assert.Single(Some.Fleet([all, Some.MySql("db02") with { Options = all.Options }], ["db02 < db01"]).Judge(ReadOnly));
        Assert.Equal((Severity.Warning, Confidence.Possible), (finding.Severity, finding.Confidence));
    }

    [Fact]
    public async Task A_statement_that_opens_it_is_seen() => await Test(ReadOnly).VerifyAsync(Data + """
        === data/nodes/db01.example.com.yaml
        mysql::server::override_options: { mysqld: { read_only: 'ON' } }
        === manifests/site.pp
        node 'db01.example.com' {
          include mysql::server
          exec { 'open': command => 'mysql -e "SET GLOBAL super_read_only = 0; SET GLOBAL read_only = OFF"' }
        }
        node 'db02.example.com' {
          include mysql::server
          exec { 'replicate': command => 'mysql -e "CHANGE REPLICATION SOURCE TO SOURCE_HOST=\'db01.example.com\'"' }
        }
        """);

    [Fact]
    public void A_value_that_is_not_known_stands_in_the_ledger()
    {
        var result = Some.Fleet([Some.MySql("db01", "read_only: '?'"), Some.MySql("db02", "read_only: 'ON'")], ["db02 < db01"]).Lint();
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == ReadOnly);
    }
}
