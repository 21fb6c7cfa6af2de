using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication.Tests;

public sealed class ExecSqlRecognizerTests
{
    private static readonly FleetNode[] Nodes = [new("db01", NodeExistence.Classified), new("db02", NodeExistence.Classified)];

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
}
