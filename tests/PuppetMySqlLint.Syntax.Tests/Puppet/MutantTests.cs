using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class MutantTests
{
    [OracleFact(corpus: true)]
    public async Task A_wrong_program_is_refused_where_Puppet_refuses_it()
    {
        var mutants = await Oracle.Required.MutateAsync(CorpusModules.Manifests, seed: 1, count: Switches.IsFull ? 10_000 : 500);
        var answers = await Oracle.Required.ParseAsync(mutants);
        var differences = new List<string>();
        foreach (var (mutant, answer) in mutants.Zip(answers))
        {
            var tree = SyntaxTree.Parse(SourceText.From(mutant.Source, mutant.Path));
            Assert.Equal(mutant.Source, tree.Root.ToFullString());
            if (Answer(answer) is var expected && Answer(tree, answer) is var actual && expected != actual)
                differences.Add($"{mutant.Path}: Puppet says {expected}, we say {actual}");
        }
        Assert.True(mutants.Length > 400, "too few mutants");
        Assert.True(differences.Count * 200 <= mutants.Length, string.Join('\n', differences));
    }

    private static string Answer(OracleParse answer)
    {
        if (answer.Ok)
            return answer.Pn!;
        var issue = answer.Issues[0];
        return FormattableString.Invariant($"{issue.Code ?? "error"} at {issue.Line}:{issue.Column}");
    }

    private static string Answer(SyntaxTree tree, OracleParse answer)
    {
        if (tree.PuppetError is not { } error)
            return PnWriter.Write(tree);
        // At the end of the text Puppet names no place.
        var place = answer.Issues is [{ Line: null }] ? default(LinePosition?) : error.Location!.Value.Start;
        return FormattableString.Invariant($"{error.Descriptor.PuppetCode ?? "error"} at {place?.Line}:{place?.Column}");
    }
}
