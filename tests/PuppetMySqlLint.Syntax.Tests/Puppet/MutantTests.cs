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

    [OracleFact]
    public async Task A_program_with_a_sign_more_or_less_gets_Puppets_verdict()
    {
        string[] signs = ["\"", "'", "$", "{", "}", "(", ")", "[", "]", "|", "<", ">", "%", "/", "*", "@", ":", ";", ",", "=", "+", "-", "~", "!", "?", "#",
            "\\", " ", "\n", "1", "a", "A", "_", "0", "<%", "%>", "<%=", "-%>", "::", "@(\"E\")\n", "E\n", "${", "=>", "\u00a0", "é"];
        var state = 11u;
        int Next(int limit)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)limit);
        }

        string[] programs = [.. Gotcha.All.Where(static g => !g.IsRefusedByValidatorOnly).Select(static g => g.Source.TrimStart('\uFEFF')), Sample.Template];
        var mutants = Enumerable.Range(0, Switches.IsFull ? 10_000 : 1_000).Select(_ =>
        {
            var program = programs[Next(programs.Length)];
            var at = Next(program.Length + 1);
            var changed = at < program.Length && Next(3) == 0 ? program.Remove(at, 1) : program.Insert(at, signs[Next(signs.Length)]);
            return new OracleSnippet(changed, IsEpp: program == Sample.Template, Path: "");
        }).ToArray();
        var answers = await Oracle.Required.ParseAsync(mutants);
        var differences = new List<string>();
        foreach (var (mutant, answer) in mutants.Zip(answers))
        {
            var tree = SyntaxTree.Parse(SourceText.From(mutant.Source), new SyntaxParseOptions { IsEpp = mutant.IsEpp });
            if (Answer(answer) is var expected && Answer(tree, answer) is var actual && expected != actual)
                differences.Add($"{mutant.Source}: Puppet says {expected}, we say {actual}");
        }
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
