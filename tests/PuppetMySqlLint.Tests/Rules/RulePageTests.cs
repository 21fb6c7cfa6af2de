using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>A rule's page is true: its example gives the finding, what is called better gives none.</summary>
public partial class RulePageTests
{
    private static readonly string[] Headings = ["What it does", "Why is this bad", "Example", "Better", "Options", "References"];

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(static r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_headings_in_order(string rule)
    {
        var page = RuleCatalog.Find(rule)!.Page;

        Assert.StartsWith($"# {RuleCatalog.Find(rule)!.Id} {rule}\n", page, StringComparison.Ordinal);
        Assert.Equal(Headings, Heading().Matches(page).Select(static m => m.Groups["text"].Value));
        Assert.All(Headings, h => Assert.NotEmpty(RulePage.Section(page, h)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_example_gives_the_finding(string rule)
    {
        var result = await LintAsync(rule, "Example");

        Assert.Equal(rule, result.Diagnostics[0].Descriptor.Name);
        Assert.Equal(Confidence.Definite, result.Diagnostics[0].Confidence);
        Assert.NotNull(result.Diagnostics[0].Location);
        Assert.DoesNotContain(result.Ledger.Undecided, u => u.Rule.Name == rule);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task What_is_better_gives_none(string rule)
    {
        var result = await LintAsync(rule, "Better");

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity > Severity.Info).Select(static d => d.ToString()));
        Assert.NotEqual(0, result.Ledger.Instances);
    }

    private static Task<LintResult> LintAsync(string rule, string section) =>
        Linter.Create().LintAsync(ControlRepository.Create(new MemoryFileSource(RulePageFiles.Of(rule, section))));

    [GeneratedRegex(@"^## (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
