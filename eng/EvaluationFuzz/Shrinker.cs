using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace EvaluationFuzz;

/// <summary>Makes a program smaller while it still differs: nodes are left out, or replaced by one of their own parts or by something small.</summary>
internal sealed class Shrinker(Func<IReadOnlyList<string>, string?> firstThatDiffers)
{
    private const int MaximumRounds = 25;
    private const int MaximumCandidates = 24;

    public string Shrink(string program)
    {
        for (var round = 0; round < MaximumRounds; round++)
        {
            if (firstThatDiffers(Candidates(program)) is not { } smaller)
                return program;
            program = smaller;
        }
        return program;
    }

    private static List<string> Candidates(string program)
    {
        var tree = SyntaxTree.Parse(SourceText.From(program), new SyntaxParseOptions());
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.Root.DescendantNodes().OrderByDescending(static n => n.Span.Length))
        {
            Offer("");
            foreach (var child in node.DescendantNodes().Where(c => c.Span.Length < node.Span.Length).Take(4))
                Offer(program.Substring(child.Span.Start, child.Span.Length));
            Offer("1");

            void Offer(string replacement)
            {
                var candidate = string.Concat(program.AsSpan(0, node.Span.Start), replacement, program.AsSpan(node.Span.Start + node.Span.Length));
                if (candidate.Length < program.Length && result.Count < MaximumCandidates * 10)
                    result.Add(candidate);
            }
        }
        return [.. result.OrderBy(static c => c.Length).Where((_, i) => result.Count <= MaximumCandidates || i % (result.Count / MaximumCandidates) == 0)];
    }
}
