using System.Text.Json;

namespace PuppetMySqlLint.Tool.Tests;

public class ModelCommandsTests
{
    [Fact]
    public async Task Compile_shows_a_catalog_as_one_JSON_object()
    {
        var run = await Tool.RunAsync("compile", "samples/incident", "--node", "db01.bazaar.example");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var catalog = JsonDocument.Parse(run.Output);
        Assert.Equal("db01.bazaar.example", catalog.RootElement.GetProperty("node").GetString());
        Assert.Contains("profile::mysql::primary", catalog.RootElement.GetProperty("catalog").GetProperty("classes").EnumerateArray().Select(static c => c.GetString()));
    }

    [Fact]
    public async Task Compile_takes_globs_and_says_which_nodes_there_are()
    {
        Assert.Equal(3, (await Tool.RunAsync("compile", "samples/incident", "--node", "web0?.bazaar.example")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var run = await Tool.RunAsync("compile", "samples/incident", "--node", "mail*");
        Assert.Equal(2, run.Code);
        Assert.Contains("no node matches 'mail*'; there are db01.bazaar.example", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_says_what_Hiera_answers_and_where_it_stands()
    {
        var run = await Tool.RunAsync("lookup", "profile::mysql::base::server_id", "samples/incident", "--node", "db01.bazaar.example", "--explain");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("db01.bazaar.example  profile::mysql::base::server_id = 2001\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("samples/incident/data/nodes/db01.bazaar.example.yaml:3:34", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_as_JSON_is_one_object_for_each_node_and_key()
    {
        var run = await Tool.RunAsync(
            new Tool.Surroundings { Input = "profile::mysql::base::server_id\nprofile::mysql::backup::hour\n" },
            "lookup", "samples/incident", "--keys-from", "-", "--node", "db0?.bazaar.example", "--format", "json");
        Assert.Equal(6, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("{\"key\":\"profile::mysql::backup::hour\",\"node\":\"db02.bazaar.example\",\"found\":true,\"value\":3,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_of_a_key_that_is_nowhere_ends_with_1()
    {
        var run = await Tool.RunAsync("lookup", "no::such::key", "samples/incident", "--node", "db01.bazaar.example", "--format", "json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.False(answer.RootElement.GetProperty("found").GetBoolean());
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task An_encrypted_value_is_not_shown()
    {
        var run = await Tool.RunAsync("lookup", "profile::datadog::api_key", "samples/incident", "--node", "db01.bazaar.example");

        Assert.DoesNotContain("ENC[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_shows_options_with_their_places_accounts_and_channels()
    {
        var run = await Tool.RunAsync("model", "samples/incident");

        Assert.Equal(0, run.Code);
        Assert.Contains("[mysqld] rpl_semi_sync_source_wait_for_replica_count = 2  ←", run.Output, StringComparison.Ordinal);
        Assert.Contains("account 'repl'@'db03.bazaar.example'  REPLICATION SLAVE", run.Output, StringComparison.Ordinal);
        Assert.Contains("replicates from db01.bazaar.example", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_as_JSON_keeps_the_way_of_each_value()
    {
        var run = await Tool.RunAsync("model", "samples/incident", "--node", "db01*", "--format", "json");

        using var model = JsonDocument.Parse(run.Output);
        var instance = Assert.Single(model.RootElement.GetProperty("instances").EnumerateArray());
        var option = instance.GetProperty("options").EnumerateArray().Single(static o => o.GetProperty("name").GetString() == "rpl_semi_sync_source_timeout");
        Assert.Equal(3, option.GetProperty("origin").GetArrayLength());
    }
}
