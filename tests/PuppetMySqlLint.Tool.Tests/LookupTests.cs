using VerifyXunit;

namespace PuppetMySqlLint.Tool.Tests;

public class LookupTests
{
    [Fact]
    public async Task An_explanation_shows_each_leaf_with_its_place_and_what_it_hides() =>
        await Verifier.Verify((await Tool.RunAsync("lookup", "merge::deep", "tests/control-repos/hiera", "--node", "db1.lab.example", "--explain", "--puppet-version", "7")).Output);

    [Fact]
    public async Task An_explanation_of_one_value_shows_what_is_not_merged() =>
        await Verifier.Verify((await Tool.RunAsync("lookup", "merge::first", "tests/control-repos/hiera", "--node", "db1.lab.example", "--explain", "--puppet-version", "7")).Output);

    [Fact]
    public async Task The_same_as_JSON_is_one_line() =>
        await Verifier.Verify((await Tool.RunAsync("lookup", "merge::first", "tests/control-repos/hiera", "--node", "db1.lab.example", "--explain", "--format", "json", "--puppet-version", "7")).Output);

    [Fact]
    public async Task Colours_are_written_where_they_are_asked_for()
    {
        string[] arguments = ["lookup", "merge::first", "tests/control-repos/hiera", "--node", "db1.lab.example", "--explain", "--puppet-version", "7"];
        var (plain, colored) = (await Tool.RunAsync(arguments), await Tool.RunAsync([.. arguments, "--color", "always"]));
        Assert.DoesNotContain('\e', plain.Output);
        Assert.Contains("\e[", colored.Output, StringComparison.Ordinal);
        Assert.Equal(plain.Output, System.Text.RegularExpressions.Regex.Replace(colored.Output, "\e\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Secrets_are_masked_in_explanations()
    {
        var run = await Tool.RunAsync("lookup", "profile::datadog::api_key", "samples/incident", "--node", "db01.bazaar.example", "--explain");
        Assert.DoesNotContain("MIIB", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_private_key_is_wrong_usage()
    {
        var run = await Tool.RunAsync("lookup", "a", "samples/incident", "--eyaml-private-key", "README.md", "--node", "db01.bazaar.example");
        Assert.Equal(2, run.Code);
        Assert.Contains("--eyaml-private-key", run.Error, StringComparison.Ordinal);
    }
}
