using System.Text.Json;
using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.Tool.Tests;

public partial class CheckTests
{
    [Fact]
    public async Task The_incident_ends_with_1_and_the_healthy_one_with_0()
    {
        var incident = await Tool.RunAsync("check", "samples/incident");
        var healthy = await Tool.RunAsync("check", "samples/healthy");

        Assert.Equal((1, ""), (incident.Code, incident.Error));
        Assert.StartsWith("error PML4001 semi-sync-waits-for-missing-replica\n", incident.Output, StringComparison.Ordinal);
        Assert.Contains("--> samples/incident/data/nodes/db01.bazaar.example.yaml:10:50\n", incident.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (healthy.Code, healthy.Error));
        Assert.Contains("7 nodes", healthy.Output, StringComparison.Ordinal);
        Assert.Contains("3 MySQL instances, 2 channels", healthy.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "--fail-on", "never")]
    [InlineData(1, "--fail-on", "info")]
    [InlineData(0, "--only", "duplicate-server-id")]
    [InlineData(1, "--only", "PML4001")]
    [InlineData(1, "--except", "PML4001")]
    [InlineData(0, "--except", "PML4001", "--except", "semi-sync-time-out-too-long")]
    [InlineData(1, "--except", "PML4001", "--except", "PML4003", "--fail-on", "warning")]
    [InlineData(0, "--node", "web*")]
    [InlineData(1, "--node", "db01.*")]
    [InlineData(1, "--min-confidence", "definite")]
    [InlineData(4, "--expect", "instances=3", "--fail-on", "never")]
    [InlineData(0, "--expect", "instances=2", "--fail-on", "never")]
    [InlineData(4, "--expect", "channels=9", "--fail-on", "never")]
    [InlineData(0, "--min-coverage", "0", "--fail-on", "never")]
    public async Task Options_decide_over_the_exit_code(int code, params string[] options) =>
        Assert.Equal(code, (await Tool.RunAsync(["check", "samples/incident", .. options])).Code);

    [Theory]
    [InlineData("there is no folder 'samples/nowhere'", "samples/nowhere")]
    [InlineData("'README.md' is a file; name the control repo's folder", "README.md")]
    [InlineData("holds no environment.conf, hiera.yaml, Puppetfile or manifests/: is it a control repo?", "tests/control-repos/bad-input/not-a-control-repo")]
    [InlineData("--facts: there is no 'nowhere.json'", "samples/incident", "--facts", "nowhere.json")]
    [InlineData("--expect wants instances=N, such as instances=3, or channels=N, not 'three'", "samples/incident", "--expect", "three")]
    [InlineData("--min-coverage wants a percentage from 0 to 100, such as 90, not '101'", "samples/incident", "--min-coverage", "101")]
    [InlineData("there is no rule 'duplicate-server-di'; did you mean duplicate-server-id?", "samples/incident", "--only", "duplicate-server-di")]
    [InlineData("--puppet-version is 7 or 8", "samples/incident", "--puppet-version", "6")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_wrong(string message, params string[] arguments)
    {
        var run = await Tool.RunAsync(["check", .. arguments]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_control_repo_is_found_upwards()
    {
        var run = await Tool.RunAsync(new Tool.Surroundings { Directory = Repository.PathTo("samples/incident/data/nodes") }, "check");

        Assert.Equal(1, run.Code);
        Assert.Contains("--> ../../data/nodes/db01.bazaar.example.yaml:10:50", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_none_it_is_said()
    {
        var run = await Tool.RunAsync(new Tool.Surroundings { Directory = Path.GetPathRoot(Repository.Root) }, "check");

        Assert.Equal(2, run.Code);
        Assert.Contains("neither this folder nor one above it is a control repo", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Machine_formats_are_nothing_but_the_document(string format)
    {
        var run = await Tool.RunAsync(new Tool.Surroundings { IsTerminal = true }, "check", "samples/incident", "--format", format, "--no-progress");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_report_can_go_to_a_file()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sarif");
        try
        {
            var run = await Tool.RunAsync("check", "samples/incident", "--format", "sarif", "--output", file);

            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains("\"PML4001\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(true, "auto", null)]
    [InlineData(false, "auto", "NO_COLOR")]
    [InlineData(false, "never", null)]
    [InlineData(true, "always", "NO_COLOR")]
    public async Task Colours_follow_the_terminal_and_the_wish(bool isColored, string choice, string? variable)
    {
        var surroundings = new Tool.Surroundings { IsTerminal = true, Variables = variable is null ? [] : new() { [variable] = "1" } };
        var run = await Tool.RunAsync(surroundings, "check", "samples/incident", "--color", choice, "--no-progress");

        Assert.Equal(isColored, run.Output.Contains('\u001B', StringComparison.Ordinal));
        Assert.Contains("db03.bazaar.example", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_change_nothing_but_the_colours()
    {
        var plain = await Tool.RunAsync("check", "samples/incident");
        var colored = await Tool.RunAsync("check", "samples/incident", "--color", "always");

        Assert.Equal(plain.Output, Escape().Replace(colored.Output, "").ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_alone_and_vanishes()
    {
        var run = await Tool.RunAsync(new Tool.Surroundings { IsTerminal = true }, "check", "samples/healthy");

        Assert.Contains("compiling catalogs 7/7", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_nothing_where_nothing_is_wrong() => Assert.Equal("", (await Tool.RunAsync("check", "samples/healthy", "-q")).Output);

    [GeneratedRegex("\u001B\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
