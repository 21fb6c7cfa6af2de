using System.Text;
using PuppetMySqlLint.Text;
using TestUtilities;
using VerifyXunit;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>What people get to read for the mistakes that they make, as the source with marks under each line.</summary>
public sealed class MistakeTests
{
    private static readonly (string Name, SyntaxTree Tree)[] _mistakes = [.. Read()];

    [Fact]
    public Task A_mistake_is_marked_where_it_is_and_says_what_to_do() =>
        Verifier.Verify(string.Join('\n', _mistakes.Select(static m => $"=== {m.Name}\n{Mark(m.Tree)}")));

    [Fact]
    public void One_mistake_gives_one_diagnostic_almost_always()
    {
        var counts = _mistakes.Select(static m => m.Tree.Diagnostics.Length).Order().ToArray();
        Assert.Equal(1, counts[counts.Length / 2]);
        Assert.InRange(counts.Average(), 0.9, 1.3);
        Assert.All(_mistakes, static m => TreeInvariants.Check(m.Tree));
    }

    private static string Mark(SyntaxTree tree)
    {
        var output = new StringBuilder();
        for (var line = 1; line <= tree.Text.LineCount; line++)
        {
            var span = tree.Text.GetLineSpan(line);
            output.Append(tree.Text.ToString(span).TrimEnd('\n')).Append('\n');
            foreach (var diagnostic in tree.Diagnostics.Where(d => d.Location!.Value.Start.Line == line))
            {
                var place = diagnostic.Location!.Value.Span;
                var width = Math.Max(1, Math.Min(place.End, span.End) - place.Start);
                output.Append(' ', place.Start - span.Start).Append('~', width).Append($" {diagnostic.Id} {diagnostic.Message}\n");
            }
        }
        return output.ToString();
    }

    private static IEnumerable<(string Name, SyntaxTree Tree)> Read()
    {
        var file = Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Puppet/Data/mistakes.txt");
        foreach (var block in File.ReadAllText(file).TrimEnd('\n')[4..].Split("\n=== "))
        {
            var (head, source) = block.Split('\n', 2) is [var first, var rest] ? (first, rest) : (block, "");
            yield return (head, SyntaxTree.Parse(SourceText.From(source + "\n"), new SyntaxParseOptions { IsEpp = head.EndsWith("| epp", StringComparison.Ordinal) }));
        }
    }
}
