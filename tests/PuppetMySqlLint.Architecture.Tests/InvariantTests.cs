using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Architecture.Tests;

public partial class InvariantTests
{
    private const string Architecture = "docs/architecture.md";

    [Fact]
    public void Every_invariant_names_a_test_that_guards_it() => Violations.None(
        from invariant in Invariants()
        where !Names(invariant).Any(TestNames.Exists)
        select invariant);

    [Fact]
    public void Every_test_that_the_architecture_names_exists() => Assert.All(
        Markdown.Lines(Architecture).SelectMany(Names), name => Assert.True(TestNames.Exists(name), name));

    /// <summary>The list items below the heading about invariants, each in one line.</summary>
    private static List<string> Invariants()
    {
        var items = new List<string>();
        var inside = false;
        foreach (var line in Markdown.Lines(Architecture))
        {
            if (line.StartsWith('#'))
                inside = line.Contains("nvariants", StringComparison.Ordinal);
            else if (inside && line.StartsWith("- ", StringComparison.Ordinal))
                items.Add(line);
            else if (inside && items.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal))
                items[^1] += " " + line.Trim();
        }

        return items;
    }

    private static IEnumerable<string> Names(string text) =>
        TestReferences().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"`(?<name>(\w+\.)*\w+Tests(\.\w+)?)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestReferences();
}
