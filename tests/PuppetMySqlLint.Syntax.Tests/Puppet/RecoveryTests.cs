using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class RecoveryTests
{
    [CorpusFact]
    public void A_structural_token_that_is_missing_gives_mostly_one_diagnostic()
    {
        var counts = new List<int>();
        foreach (var path in CorpusModules.Sample(CorpusModules.Manifests, 80))
        {
            var text = SourceText.From(File.ReadAllBytes(path), path).Text;
            var tokens = SyntaxTree.Parse(text).Root.DescendantTokens().Where(static t => SyntaxFacts.GetText(t.Kind) is not null).ToArray();
            foreach (var token in Mutations.Spread(tokens.Length, 20).Select(i => tokens[i]))
            {
                var tree = SyntaxTree.Parse(text.Remove(token.Span.Start, token.Span.Length));
                if (tree.PuppetError is not null)
                    counts.Add(tree.Diagnostics.Count(static d => d.Severity == Severity.Error));
            }
        }
        counts.Sort();
        Assert.Equal(1, counts[counts.Count / 2]);
        Assert.InRange(counts.Average(), 1, 1.3);
    }

    [Theory]
    [InlineData("if $a { 1 }\nelse {\n  notice(1)\n", "2:6", "{")]
    [InlineData("file { 'a':\n  mode => 1\n\nfile { 'b': }\n", "4:1", "}")]
    [InlineData("$x = ['a' 'b']\n", "1:11", "expected ','")]
    [InlineData("class a (\n  $x = 1\n  $y = 2,\n) { }\n", "3:3", "expected ','")]
    [InlineData("unless $a { } elsif $b { notice(1) }\n", "1:15", "elsif")]
    [InlineData("$x = \"a ${b c} d\"\n", "1:13", "expected '}'")]
    [InlineData("foo { 'a': 'b' => 1, c => 2 }\n", "1:12", "name of a parameter")]
    public void One_mistake_gives_one_diagnostic_that_says_what_is_expected(string source, string place, string message)
    {
        var diagnostic = Assert.Single(SyntaxTree.Parse(source).Diagnostics);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        if (diagnostic.Location!.Value.Span.Start < source.Length)
            Assert.Equal(place, diagnostic.Location!.Value.Start.ToString());
    }

    [Fact]
    public void What_follows_a_mistake_is_read()
    {
        var tree = SyntaxTree.Parse("class a {\n  file { 'x' mode => 1 }\n  include b\n}\nclass c { }\n");
        Assert.Equal(["a", "c"], tree.Root.Statements.OfType<ClassDefinitionSyntax>().Select(static c => c.Name.Text));
        Assert.Single(tree.Diagnostics);
    }
}
