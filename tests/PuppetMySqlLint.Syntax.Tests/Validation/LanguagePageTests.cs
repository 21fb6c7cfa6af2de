using System.Globalization;
using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

/// <summary>Executes the examples of <c>docs/puppet-language.md</c>.</summary>
public sealed partial class LanguagePageTests
{
    private static readonly IReadOnlyList<(OracleSnippet Snippet, string Claim)> _examples =
    [
        .. Examples().Matches(File.ReadAllText(Repository.PathTo("docs/puppet-language.md"))).Select(static m =>
            (new OracleSnippet(m.Groups["code"].Value, IsEpp: m.Groups["language"].Value == "epp"), m.Groups["claim"].Value.TrimEnd('\n'))),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, _examples.Count)];

    [Fact]
    public void The_page_has_its_examples() => Assert.True(_examples.Count >= 50, $"only {_examples.Count} examples");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_example_gives_what_the_page_claims(int number)
    {
        var (snippet, claim) = _examples[number];
        var tree = SyntaxTree.Parse(snippet.Source, new SyntaxParseOptions { IsEpp = snippet.IsEpp });
        var verdict = PuppetVerdict.Of(tree);
        var issues = verdict.Issues.Select(static i => Write(i.Code, i.Severity.ToString().ToLowerInvariant(), i.Line, i.Column));
        Assert.Equal((snippet.Source, claim), (snippet.Source, Join(verdict.Accepts ? PnWriter.Write(tree) : null, issues)));
    }

    [OracleFact]
    public async Task Puppet_says_what_the_page_claims()
    {
        var answers = await Oracle.Required.ParseAsync(_examples.Select(static e => e.Snippet), new OracleParseOptions { Issues = true });
        foreach (var ((snippet, claim), answer) in _examples.Zip(answers))
        {
            var issues = answer.Issues.Select(static i => Write(i.Code, i.Severity, i.Line, i.Column));
            Assert.Equal((snippet.Source, claim), (snippet.Source, Join(answer.Pn, issues)));
        }
    }

    private static string Write(string? code, string severity, int? line, int? column) =>
        string.Create(CultureInfo.InvariantCulture, $"{code ?? "-"} {severity} {line?.ToString(CultureInfo.InvariantCulture) ?? "-"}:{column?.ToString(CultureInfo.InvariantCulture) ?? "-"}");

    private static string Join(string? pn, IEnumerable<string> issues) => string.Join('\n', pn is null ? issues : issues.Prepend(pn));

    [GeneratedRegex(@"```(?<language>puppet|epp)\n(?<code>.*?)\n```\n```text\n(?<claim>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Examples();
}
