using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>A rule's page is true: its example gives the finding, what is called better gives none.</summary>
public partial class RulePageTests
{
    private static readonly string[] Headings = ["What it does", "Why is this bad", "Example", "Better", "Options", "References"];

    private static readonly KeyValuePair<string, string>[] Surroundings =
    [
        KeyValuePair.Create("puppet-mysql-lint.yaml", "inventory:\n  complete: [example.com]\n"),
        KeyValuePair.Create(
            "hiera.yaml",
            """
            version: 5
            defaults:
              datadir: data
              data_hash: yaml_data
            hierarchy:
              - name: Nodes
                path: nodes/%{trusted.certname}.yaml
              - name: Common
                path: common.yaml
            """),
    ];

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

    private static Task<LintResult> LintAsync(string rule, string section)
    {
        var blocks = Block().Matches(RulePage.Section(RuleCatalog.Find(rule)!.Page, section));
        Assert.NotEmpty(blocks);
        var files = new MemoryFileSource([.. Surroundings.Where(s => blocks.All(b => b.Groups["path"].Value != s.Key)), .. blocks.Select(static m => KeyValuePair.Create(m.Groups["path"].Value, m.Groups["text"].Value))]);
        return Linter.Create().LintAsync(ControlRepository.Create(files));
    }

    [GeneratedRegex(@"^## (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(puppet|yaml) (?<path>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
