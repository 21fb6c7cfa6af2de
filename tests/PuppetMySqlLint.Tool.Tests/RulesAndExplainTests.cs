using System.Text.Json;

namespace PuppetMySqlLint.Tool.Tests;

public class RulesAndExplainTests
{
    [Fact]
    public async Task Rules_lists_every_rule_on_a_line()
    {
        var run = await Tool.RunAsync("rules");

        Assert.Equal(0, run.Code);
        // How wide the columns are depends on the longest name.
        Assert.Contains("PML4001 semi-sync-waits-for-missing-replica error semi-sync fix", run.Output.Split('\n').Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(RuleCatalog.All.Length, run.Output.Count(static c => c == '\n'));
    }

    [Fact]
    public async Task Rules_as_JSON_have_a_summary_each()
    {
        var run = await Tool.RunAsync("rules", "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.All(document.RootElement.EnumerateArray(), static r => Assert.NotEmpty(r.GetProperty("summary").GetString()!));
        Assert.Equal(RuleCatalog.All.Length, document.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("PML4001")]
    [InlineData("pml4001")]
    [InlineData("semi-sync-waits-for-missing-replica")]
    public async Task Explain_shows_the_page(string rule)
    {
        var run = await Tool.RunAsync("explain", rule);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("# PML4001 semi-sync-waits-for-missing-replica\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PML1007")]
    [InlineData("illegal-number")]
    [InlineData("ILLEGAL_NUMBER")]
    public async Task Explain_shows_what_a_code_means(string code)
    {
        var run = await Tool.RunAsync("explain", code);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("# PML1007 illegal-number\n\nerror · ILLEGAL_NUMBER\n\nDigits run into letters.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_lists_the_codes_too_if_asked()
    {
        var run = await Tool.RunAsync("rules", "--codes");

        Assert.Equal(RuleCatalog.All.Length + CodeCatalog.All.Length, run.Output.Count(static c => c == '\n'));
        Assert.Contains("PML1129  no-effect ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_rule_is_suggested()
    {
        var run = await Tool.RunAsync("explain", "duplicate-sever-id");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal("puppet-mysql-lint: there is no rule 'duplicate-sever-id'; did you mean duplicate-server-id?", run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("rules", "--format", "xml")]
    [InlineData("rules", "--nonsense")]
    public async Task Wrong_usage_ends_with_2_and_says_where_help_is(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"Try: puppet-mysql-lint {arguments[0]} --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_teaches_with_examples()
    {
        var run = await Tool.RunAsync("--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("puppet-mysql-lint check control-repo --facts facts/", run.Output, StringComparison.Ordinal);
    }
}
