using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class WriterTests
{
    [Fact]
    public void A_tree_is_written_with_places_texts_and_comments()
    {
        var tree = SyntaxTree.Parse("# c\n$a = f('x\ty')\n}");
        const string Expected = """
            Manifest 2:1-3:2
              AssignmentExpression 2:1-2:14
                Variable 2:1-2:3
                  ~LineCommentTrivia 1:1 '# c'
                  VariableToken 2:1 '$a'
                EqualsToken 2:4 '='
                CallExpression 2:6-2:14
                  Name 2:6-2:7
                    NameToken 2:6 'f'
                  OpenParenToken 2:7 '('
                  SingleQuotedString 2:8-2:13
                    SingleQuotedStringToken 2:8 ''x\ty''
                  CloseParenToken 2:13 ')'
              ~SkippedTokensTrivia 3:1 '}'
              EndOfFileToken 3:2

            """;
        Assert.Equal(Expected, TreeWriter.Write(tree));
    }

    [OracleFact]
    public async Task The_tokens_of_the_gotchas_are_Puppets()
    {
        var sources = Gotcha.All.Where(static g => g.IsAccepted).Select(static g => g.Source).Append(Sample.Manifest).ToArray();
        var options = new OracleParseOptions { Format = "tokens" };
        var answers = await Oracle.Required.ParseAsync(sources.Select(static s => new OracleSnippet(s)).Append(new OracleSnippet(Sample.Template, IsEpp: true)), options);
        foreach (var (source, answer) in sources.Zip(answers))
        {
            Assert.Equal(Expected(answer), Actual(source, isEpp: false));
        }
        Assert.Equal(Expected(answers[^1]), Actual(Sample.Template, isEpp: true));
    }

    [OracleFact]
    public async Task PN_as_data_is_Puppets()
    {
        var sources = Gotcha.All.Where(static g => g.IsAccepted).Select(static g => g.Source).Append(Sample.Manifest).ToArray();
        var answers = await Oracle.Required.ParseAsync(sources.Select(static s => new OracleSnippet(s)), new OracleParseOptions { Format = "json" });
        foreach (var (source, answer) in sources.Zip(answers))
        {
            Assert.True(JsonElement.DeepEquals(answer.Json.GetProperty("pn"), Data(source)), source);
        }
    }

    private static JsonElement Data(string source)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            PnJson.Write(PnWriter.Write(SyntaxTree.Parse(source)), writer);
        }
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return document.RootElement.Clone();
    }

    private static string Expected(OracleParse answer) =>
        string.Join('\n', answer.Json.GetProperty("tokens").EnumerateArray().Select(static t => $"{t[0]} {t[1]} {t[2]} {t[3]}"));

    private static string Actual(string source, bool isEpp) => string.Join(
        '\n',
        PuppetTokens.Read(SourceText.From(source), new SyntaxParseOptions { IsEpp = isEpp }).Select(static t => FormattableString.Invariant($"{t.Name} {t.Offset} {t.Length} {t.Value}")));
}
