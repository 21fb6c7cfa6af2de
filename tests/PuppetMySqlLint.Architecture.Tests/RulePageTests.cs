using System.Collections.Immutable;

namespace PuppetMySqlLint.Architecture.Tests;

public class RulePageTests
{
    private static readonly string[] _headings = ["What it does", "Why is this bad", "Example", "Better", "Options", "References"];

    /// <summary>Folders of rules: <c>Rules/&lt;Category&gt;/&lt;Name&gt;</c>, known by their analyzer.</summary>
    private static readonly ImmutableArray<string> _rules =
    [
        .. Checkout.Under("src/PuppetMySqlLint/Rules/", "Analyzer.cs")
            .Where(file => file.Count(character => character == '/') == 5)
            .Select(file => file[..file.LastIndexOf('/')]),
    ];

    [Fact]
    public void A_rule_is_an_analyzer_and_a_page_both_named_like_their_folder() => Violations.None(
        from folder in _rules
        let name = folder[(folder.LastIndexOf('/') + 1)..]
        from file in new[] { $"{folder}/{name}Analyzer.cs", $"{folder}/{name}.md" }
        where !Checkout.Has(file)
        select $"{file} is missing");

    [Fact]
    public void Every_page_of_a_rule_has_the_headings_in_their_order() => Violations.None(
        from page in Checkout.Under("src/PuppetMySqlLint/Rules/", ".md")
        where !page.StartsWith("src/PuppetMySqlLint/Rules/Codes/", StringComparison.Ordinal)
        let headings = Markdown.Headings(page).Where(heading => heading.Level == 2).Select(heading => heading.Text)
        where !headings.SequenceEqual(_headings)
        select $"{page}: {string.Join(" · ", headings)}");

    [Fact]
    public void Every_rule_is_named_by_its_tests()
    {
        var tests = string.Concat(Checkout.Under("tests/PuppetMySqlLint.Tests/", "Tests.cs").Select(Checkout.Read));

        Violations.None(
            from folder in _rules
            let name = Kebab(folder[(folder.LastIndexOf('/') + 1)..])
            where !tests.Contains($"\"{name}\"", StringComparison.Ordinal)
            select $"no test names {name}");
    }

    /// <summary><c>DuplicateServerId</c> → <c>duplicate-server-id</c>: a rule is called what its folder is called.</summary>
    private static string Kebab(string name) => string
        .Concat(name.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"))
        .TrimStart('-');
}
