using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication.Tests;

public sealed class ExecSqlRecognizerTests
{
    private static readonly FleetNode[] Nodes = [new("db01", NodeExistence.Classified), new("db02", NodeExistence.Classified)];

    private static CatalogResource Exec(object command) => Some.Resource("Exec", "sql", ("command", command));

    private static Fleet With(params CatalogResource[] resources) => Some.Fleet(Nodes, ("db01", [Some.MySqlServer()]), ("db02", resources));

    private static Fleet Fleet(object command) => Some.Fleet(
        Nodes, ("db01", [Some.MySqlServer()]), ("db02", [Some.MySqlServer(), Some.Resource("Exec", "replicate", ("command", command))]));

    [Theory]
    [InlineData("mysql -e \"CHANGE MASTER TO MASTER_HOST='db01', MASTER_PORT=3307, MASTER_USER='repl', MASTER_AUTO_POSITION=1; START SLAVE\"")]
    [InlineData("/usr/bin/mysql --execute 'CHANGE REPLICATION SOURCE TO SOURCE_HOST = \"db01\", SOURCE_PORT=3307, SOURCE_USER=\"repl\", SOURCE_AUTO_POSITION = 1'")]
    public void A_statement_that_sets_the_source_is_a_channel(string command)
    {
        var channel = Assert.Single(Fleet(command).Channels);
        Assert.Equal(("db02", "db01", 3307, "repl", true), (channel.Replica.ToString(), channel.Source.Node!.Certname, channel.Port!.Value, channel.User, channel.AutoPosition!.Value));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS = OFF", false)]
    [InlineData(", ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS = LOCAL", true)]
    [InlineData(", ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS = '8d2b7e3c-0d39-4d5c-a6d1-52a7b3b8f001'", true)]
    public void A_channel_may_give_GTIDs_to_what_has_none(string option, bool assigns) =>
        Assert.Equal(assigns, Assert.Single(Fleet($"mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01'{option}\"").Channels).AssignsGtids);

    [Fact]
    public void A_command_given_as_words_is_read_too() =>
        Assert.Single(Fleet(new[] { "mysql", "-e", "CHANGE MASTER TO MASTER_HOST='db01'" }).Channels);

    [Fact]
    public void A_channel_makes_a_topology_whose_primary_is_the_source()
    {
        var topology = Assert.Single(Fleet("mysql -e \"CHANGE MASTER TO MASTER_HOST='db01'\"").Topologies);
        Assert.Equal("db01", Assert.Single(topology.Primaries).ToString());
    }

    [Fact]
    public void An_unknown_host_is_a_channel_to_somebody_unknown()
    {
        var hole = new PartialStringValue(
            [Some.Value("mysql -e \"CHANGE MASTER TO MASTER_HOST='"), new UnknownValue(new UnknownReason(UnknownKind.MissingFact, "no fact"), Some.Origin), Some.Value("'\"")], Some.Origin);
        Assert.Equal(HostResolution.Unknown, Assert.Single(Fleet(hole).Channels).Source.Resolution);
    }

    [Fact]
    public void Statements_for_another_server_are_not_the_nodes_own() =>
        Assert.Empty(Fleet("mysql -h db01 -e \"CHANGE MASTER TO MASTER_HOST='db03'\"").Channels);

    [Fact]
    public void A_grant_is_an_account()
    {
        var account = Assert.Single(Fleet("mysql -e \"CREATE USER 'repl'@'db09' IDENTIFIED BY 'hunter2'; GRANT REPLICATION SLAVE ON *.* TO 'repl'@'db09'\"").Accounts);
        Assert.Equal("'repl'@'db09'", account.ToString());
        Assert.True(account.Host.IsDangling);
    }

    [Fact]
    public void A_command_may_be_the_title_or_an_array_or_secret()
    {
        const string Sql = "CHANGE MASTER 'c''1' TO MASTER_HOST='db01', MASTER_PASSWORD='hunter2'";
        foreach (var exec in (CatalogResource[])
            [
                Some.Resource("Exec", $"mysql -e \"{Sql}\""),
                Exec(new[] { "/usr/bin/mysql", "-e", Sql }),
                Exec(new SensitiveValue(Some.Value($"mysql -e \"{Sql}\"").AsSecret(), Some.Origin)),
            ])
        {
            var channel = Assert.Single(With(Some.MySqlServer(), exec).Channels);
            Assert.Equal((Nodes[0], "c'1"), (channel.Source.Node, channel.Name));
            Assert.DoesNotContain("hunter2", channel.ToString() + channel.Origin, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_command_with_alternatives_gives_possible_channels()
    {
        var command = new OneOfValue(
            [
                new Alternative("a", Some.Value("mysql -e \"CHANGE MASTER TO MASTER_HOST='db01'\"")),
                new Alternative("b", Some.Value("mysql -e \"CHANGE MASTER TO MASTER_HOST='db09'\"")),
            ],
            Some.Origin);
        var channels = With(Some.MySqlServer(), Exec(command)).Channels;
        Assert.Equal(["db01", "db09"], channels.Select(c => c.Source.Written));
        Assert.All(channels, c => Assert.Equal(Confidence.Possible, c.Confidence));
    }

    [Theory]
    [InlineData("mysql -h db01 -e \"CHANGE MASTER TO MASTER_HOST='db01'\"")]
    [InlineData("mysql -e \"CHANGE MASTER TO MASTER_DELAY=0\"")]
    [InlineData("grep mysql -e \"CHANGE MASTER TO MASTER_HOST='db01'\"")]
    public void What_sets_no_source_here_is_no_channel(string command) => Assert.Empty(With(Some.MySqlServer(), Exec(command)).Channels);

    [Fact]
    public void A_server_of_which_only_statements_are_known_has_unknown_options()
    {
        var fleet = With(Exec("mysql -e \"CHANGE MASTER TO MASTER_HOST='db01'\""));
        var instance = Assert.Single(fleet.InstancesOn(Nodes[1]));
        Assert.NotNull(instance.Options.Openness);
        Assert.Null(instance.IsWritableAtBoot);
        Assert.Equal(2, Assert.Single(fleet.Topologies).Instances.Length);
    }

    [Fact]
    public void A_persisted_variable_wins_over_every_option_file()
    {
        var instance = Some.Instance(
            Some.MySqlServer(("read_only", "OFF")),
            Exec("mysql -e 'SET PERSIST read_only = ON; SET GLOBAL server_id = 9'"),
            Some.Resource("File", "/etc/mysql/conf.d/z.cnf", ("content", "[mysqld]\nread_only = 0\n")));
        Assert.Equal("ON", instance.Options.Find("read_only")!.Setting.Value);
        Assert.False(instance.IsWritableAtBoot);
        Assert.Null(instance.Options.Find("server_id"));
    }

    [Fact]
    public void Plugins_that_statements_and_resources_install_are_known()
    {
        var instance = Some.Instance(
            Some.MySqlServer(("loose_rpl_semi_sync_source_enabled", "1")),
            Exec("mysql -e \"INSTALL PLUGIN rpl_semi_sync_source SONAME 'semisync_source.so'\""),
            Some.Resource("Mysql_plugin", "clone", ("soname", "mysql_clone.so")),
            Some.Resource("Mysql_plugin", "gone", ("soname", "gone.so"), ("ensure", "absent")));
        Assert.Equal("mysql_clone.so semisync_source.so", string.Join(' ', instance.InstalledLibraries));
        Assert.True(SemiSync.ReadSource(instance.Options, ServerFlavor.MySql, new(8, 4), instance.InstalledLibraries).IsActive);
    }
}
