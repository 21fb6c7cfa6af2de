using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Tests;

/// <summary>The repository that a section of a rule's page shows, with what every repository has around it.</summary>
internal static partial class RulePageFiles
{
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

    /// <summary>The files by path; a file that the page shows stands in place of that around it.</summary>
    public static Dictionary<string, string> Of(string rule, string section)
    {
        var blocks = Block().Matches(RulePage.Section(RuleCatalog.Find(rule)!.Page, section));
        Assert.NotEmpty(blocks);
        var files = new Dictionary<string, string>(Surroundings, StringComparer.Ordinal);
        foreach (var block in blocks.Cast<Match>())
            files[block.Groups["path"].Value] = block.Groups["text"].Value;
        return files;
    }

    [GeneratedRegex(@"^```(puppet|yaml) (?<path>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
