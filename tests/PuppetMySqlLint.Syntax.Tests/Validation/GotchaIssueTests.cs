using System.Text.Json;
using PuppetMySqlLint.Syntax.Tests.Puppet;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

public sealed class GotchaIssueTests
{
    private static readonly OracleParseOptions WithIssues = new() { Format = "none", Issues = true };

    public static TheoryData<int> AcceptedGotchas => [.. Enumerable.Range(0, Gotcha.All.Count).Where(static i => Gotcha.All[i].IsAccepted)];

    [Theory]
    [MemberData(nameof(AcceptedGotchas))]
    public void The_issues_of_a_gotcha_are_the_recorded_ones(int number)
    {
        var gotcha = Gotcha.All[number];
        Assert.Equal(gotcha.Issues, Issues(SyntaxTree.Parse(SourceText.From(gotcha.Source)), PuppetStrictness.Warning));
    }

    [Fact]
    public void A_heredoc_that_says_json_must_be_json()
    {
        var source = Gotcha.All.Single(static g => g.IsRefusedByValidatorOnly);
        var diagnostic = Assert.Single(PuppetValidator.Validate(SyntaxTree.Parse(source.Source)));
        Assert.Equal(("ILLEGAL_JSON", "2:1"), (diagnostic.Descriptor.PuppetCode, diagnostic.Location!.Value.Start.ToString()));
    }

    [OracleTheory]
    [InlineData("off")]
    [InlineData("warning")]
    [InlineData("error")]
    public async Task The_issues_of_our_own_cases_are_Puppets(string strict)
    {
        var cases = Cases();
        var mode = strict switch { "off" => PuppetStrictness.Off, "error" => PuppetStrictness.Error, _ => PuppetStrictness.Warning };
        var answers = await Oracle.Required.ParseAsync(cases, WithIssues with { Strict = strict });
        Assert.True(cases.Length > 250);
        foreach (var (snippet, answer) in cases.Zip(answers))
        {
            var tree = SyntaxTree.Parse(SourceText.From(snippet.Source), new SyntaxParseOptions { IsEpp = snippet.IsEpp, Tasks = snippet.Tasks });
            Assert.True(answer.Ok == PuppetVerdict.Of(tree).Accepts, $"{snippet.Source}: {tree.PuppetError}");
            if (answer.Ok)
                Assert.Equal((snippet.Source, Issues(answer)), (snippet.Source, Issues(tree, mode)));
        }
    }

    private static OracleSnippet[] Cases() =>
    [
        .. File.ReadLines(Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Validation/Data/issues.jsonl")).Select(static line =>
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new OracleSnippet(
                root.GetProperty("src").GetString()!, root.GetProperty("kind").GetString() == "epp", root.GetProperty("tasks").GetBoolean(), Path: "");
        }),
    ];

    private static string Issues(OracleParse answer) =>
        string.Join('\n', answer.Issues.Select(static i => FormattableString.Invariant($"{i.Code} {i.Severity} {i.Line}:{i.Column}")).Order(StringComparer.Ordinal));

    private static string Issues(SyntaxTree tree, PuppetStrictness strict) => string.Join(
        '\n',
        PuppetVerdict.Of(tree, new PuppetValidationOptions { Strict = strict }).Issues
            .Select(static i => FormattableString.Invariant($"{i.Code} {i.Severity.ToString().ToLowerInvariant()} {i.Line}:{i.Column}"))
            .Order(StringComparer.Ordinal));
}
