using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication.Tests;

public sealed class FleetTests
{
    private static readonly FleetNode Primary = new("db01.example.com", NodeExistence.Classified) { Names = ["db01.example.com", "db01", "10.0.0.1"] };
    private static readonly FleetNode Living = new("db02.example.com", NodeExistence.Classified) { Names = ["db02.example.com", "db02", "10.0.0.2"] };
    private static readonly FleetNode Ghost = new("db03.example.com", NodeExistence.DataOnly) { Names = ["db03.example.com", "db03"] };

    private static ReplicationAccount AccountFor(string host, HostInventory? inventory = null) => Assert.Single(FleetBuilder.Build(
        [Primary, Living, Ghost], [Some.Recognize(Primary.Certname, [Some.MySqlServer(), .. Some.Account($"repl@{host}")])], FleetDeclarations.None with { Inventory = inventory ?? HostInventory.Empty }).Accounts);

    [Theory]
    [InlineData("db02.example.com", HostResolution.Node, false)]
    [InlineData("DB02", HostResolution.Node, false)]
    [InlineData("10.0.0.2", HostResolution.Node, false)]
    [InlineData("localhost", HostResolution.Local, false)]
    [InlineData("127.0.0.1", HostResolution.Local, false)]
    [InlineData("%", HostResolution.Many, false)]
    [InlineData("10.0.0.%", HostResolution.Many, false)]
    [InlineData("10.0.0.0/255.255.255.0", HostResolution.Many, false)]
    [InlineData("db03.example.com", HostResolution.DataOnly, true)]
    [InlineData("db09.example.com", HostResolution.Nobody, true)]
    public void An_accounts_host_is_looked_up(string host, HostResolution resolution, bool dangling)
    {
        var account = AccountFor(host);
        Assert.Equal((resolution, dangling), (account.Host.Resolution, account.Host.IsDangling));
    }

    [Fact]
    public void A_host_does_surely_not_exist_only_inside_a_complete_domain()
    {
        Assert.Equal(Confidence.Possible, AccountFor("db09.example.com").Host.Confidence);
        var complete = HostInventory.Empty with { CompleteDomains = ["example.com"] };
        Assert.Equal(Confidence.Definite, AccountFor("db09.example.com", complete).Host.Confidence);
        Assert.Equal(Confidence.Possible, AccountFor("db09.elsewhere.org", complete).Host.Confidence);
    }

    [Fact]
    public void Externals_and_aliases_of_the_inventory_exist()
    {
        var inventory = HostInventory.Empty with { Externals = ["*.rds.example.net"], Aliases = HostInventory.Empty.Aliases.Add("vip", Living.Certname) };
        Assert.Equal(HostResolution.External, AccountFor("x.rds.example.net", inventory).Host.Resolution);
        Assert.Equal(Living, AccountFor("vip", inventory).Host.Node);
    }

    [Fact]
    public void An_account_joins_its_host_to_the_servers_topology()
    {
        var fleet = Some.Fleet(
            [Primary, Living, Ghost],
            (Primary.Certname, [Some.MySqlServer(), .. Some.Account("repl@db02.example.com")]),
            (Living.Certname, [Some.MySqlServer(("read_only", "ON"), ("super_read_only", "ON"))]));
        Assert.Equal(["db01.example.com", "db02.example.com"], Assert.Single(fleet.Topologies).Instances.Select(i => i.ToString()));
        Assert.Equal([true, false], fleet.Instances.Select(i => i.IsWritableAtBoot));
    }

    [Fact]
    public void An_account_that_may_do_everything_is_no_replicas_account()
    {
        var admin = Some.Resource("Mysql_grant", "root@db02/*.*", ("user", "root@db02"), ("table", "*.*"), ("privileges", new[] { "ALL" }));
        Assert.Empty(Some.Fleet([Primary], (Primary.Certname, [Some.MySqlServer(), admin])).Accounts);
    }

    [Fact]
    public void An_absent_or_virtual_account_is_none()
    {
        var grant = Some.Account("repl@db02")[1];
        var absent = grant with { Parameters = [.. grant.Parameters, new ResourceParameter("ensure", Some.Value("absent"))] };
        Assert.Empty(Some.Fleet([Primary], (Primary.Certname, [Some.MySqlServer(), absent])).Accounts);
        Assert.Empty(Some.Fleet([Primary], (Primary.Certname, [Some.MySqlServer(), grant with { IsVirtual = true }])).Accounts);
    }

    [Fact]
    public void A_name_that_two_living_nodes_bear_leads_to_neither()
    {
        FleetNode a = new("db.a", NodeExistence.Classified) { Names = ["db.a", "db"] }, b = new("db.b", NodeExistence.Classified) { Names = ["db.b", "db"] };
        Assert.Equal(HostResolution.Unknown, new HostDirectory([a, b], HostInventory.Empty).Resolve("db", null, Some.Origin).Resolution);
    }
}
