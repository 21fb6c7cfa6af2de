using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication.Tests;

/// <summary>Servers whose option file an in-house module renders with ERB, with an id that a function in Ruby computes: <c>tests/control-repos/ruby</c>.</summary>
public sealed class InHouseTemplateTests
{
    [Theory]
    [InlineData("db1", "server_id", "7721")]
    [InlineData("db1", "read_only", "OFF")]
    [InlineData("db1", "innodb_buffer_pool_size", "8G")]
    [InlineData("db2", "server_id", "7722")]
    [InlineData("db2", "super_read_only", "ON")]
    [InlineData("db2", "gtid_mode", "ON")]
    public async Task The_option_of_a_server_is_known(string node, string option, string expected) => Assert.Equal(expected, (await OptionAsync(node, option)).Setting.Value);

    [Fact]
    public async Task The_options_of_the_servers_are_whole()
    {
        var fleet = await FleetAsync();
        Assert.Equal(["db1.example.com", "db2.example.com"], fleet.Instances.Select(static i => i.Node.Certname));
        Assert.All(fleet.Instances, static i => Assert.DoesNotContain(i.Options.Settings, static s => s.IsUnknown));
        Assert.Equal(["scratch", "tmp"], fleet.Instances[0].Options.Settings.Where(static s => s.WrittenName == "replicate-ignore-db").Select(static s => s.Setting.Value));
    }

    [Fact]
    public async Task A_computed_option_leads_to_the_line_of_the_template_and_to_the_line_of_the_data()
    {
        var places = (await OptionAsync("db1", "server_id")).Origin.Chain().Select(static o => o.Location?.ToString() ?? "").ToList();
        Assert.Contains("data/nodes/db1.example.com.yaml:1:24", places);
        Assert.Contains(places, static p => p.StartsWith("modules/house/templates/my.cnf.erb:19:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_option_of_the_class_leads_to_the_line_of_the_template_and_to_the_line_of_the_data()
    {
        var places = (await OptionAsync("db1", "gtid_mode")).Origin.Chain().Select(static o => o.Location?.ToString() ?? "").ToList();
        Assert.Contains("data/common.yaml:3:16", places);
        Assert.Contains(places, static p => p.StartsWith("modules/house/templates/my.cnf.erb:", StringComparison.Ordinal));
    }

    private static async Task<InstanceOption> OptionAsync(string node, string option) => (await FleetAsync()).Instances.Single(i => i.Node.Certname == $"{node}.example.com").Options.Find(option)!;

    private static async Task<Fleet> FleetAsync()
    {
        var repository = await ControlRepository.OpenAsync(TestUtilities.Repository.PathTo("tests", "control-repos", "ruby"), new ControlRepositoryOptions { FactsAreComplete = true });
        return (await FleetModel.BuildAsync(repository, Recognizers.BuiltIn, FleetDeclarations.None)).Fleet;
    }
}
