using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>Control repos as different teams write them, with nothing wrong in any: whatever a rule says there is wrong with the rule.</summary>
public class HealthyRepositoriesTests
{
    private const string Prefix = "healthy-";

    public static TheoryData<string> Repositories =>
    [
        .. Directory.GetDirectories(Repository.PathTo("tests/control-repos"), $"{Prefix}*").Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_some() => Assert.True(Repositories.Count >= 3, $"{Repositories.Count} repositories");

    [Theory]
    [MemberData(nameof(Repositories))]
    public async Task Nothing_is_found_but_modules_that_are_missing(string name)
    {
        var result = await LintAsync(name);

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity > Severity.Info || d.Descriptor.Name != "missing-module").Select(static d => d.ToString()));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public async Task Every_server_and_channel_is_recognised_and_every_rule_decides(string name)
    {
        var result = await LintAsync(name);
        var (ledger, expected) = (result.Ledger, result.Configuration);

        Assert.NotNull(expected.ExpectedInstances);
        Assert.NotNull(expected.ExpectedChannels);
        Assert.Equal((expected.ExpectedInstances, expected.ExpectedChannels), (ledger.Instances, ledger.Channels));
        Assert.Empty(ledger.Shortfalls);
        Assert.Empty(ledger.Undecided.Select(static u => $"{u.Rule.Name}: {u.Reason} on {string.Join(", ", u.Nodes)}"));
        Assert.Empty(ledger.HiddenOptions);
        Assert.Equal(100, ledger.Coverage);
        Assert.All(result.Fleet.Instances, static i => Assert.True(i.Version?.Patch is not null, $"the release of {i} is not known"));
        Assert.All(result.Fleet.Channels, static c => Assert.NotNull(c.Source.Node));
    }

    private static async Task<LintResult> LintAsync(string name)
    {
        var repository = await ControlRepository.OpenAsync(Repository.PathTo("tests/control-repos", name), new ControlRepositoryOptions { DisplayPrefix = name });
        return await Linter.Create().LintAsync(repository);
    }
}
