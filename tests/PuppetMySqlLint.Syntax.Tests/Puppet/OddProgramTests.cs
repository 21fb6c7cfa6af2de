using PuppetMySqlLint.Syntax.Tests.Validation;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>
/// What real manifests hold and the Debian modules lack: old syntax, odd white space and line ends, all kinds of titles, heredocs, aliases
/// and plans. Each program of <c>Data/odd-programs.txt</c> is asked about whole, line by line, and with other white space.
/// </summary>
public sealed class OddProgramTests
{
    private static readonly OracleSnippet[] _programs = [.. Read()];

    [OracleFact]
    public async Task An_odd_program_gives_Puppets_tree_and_issues()
    {
        var answers = await Oracle.Required.ParseAsync(_programs, new OracleParseOptions { Issues = true, Strict = "error" });
        Assert.True(answers.Count(static a => a.Ok) > 200, "most programs are right");
        var differences = new List<string>();
        foreach (var (program, answer) in _programs.Zip(answers))
        {
            var tree = Parse(program);
            TreeInvariants.Check(tree);
            var verdict = PuppetVerdict.Of(tree, new PuppetValidationOptions { Strict = PuppetStrictness.Error });
            var (theirs, ours) = ($"{Answers.Of(answer)}\n{answer.Pn}", $"{Answers.Of(verdict)}\n{(answer.Ok ? PnWriter.Write(tree) : null)}");
            if (theirs != ours)
                differences.Add($"{program.Source}\nPuppet: {theirs}\nwe: {ours}");
        }
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    [OracleFact]
    public async Task An_odd_program_gives_Puppets_tokens()
    {
        var answers = await Oracle.Required.ParseAsync(_programs, new OracleParseOptions { Format = "tokens" });
        foreach (var (program, answer) in _programs.Zip(answers).Where(static p => p.Second.Ok))
        {
            Assert.Equal((program.Source, TokenLists.Of(answer)), (program.Source, TokenLists.Of(Parse(program))));
        }
    }

    [OracleFact]
    public async Task An_odd_program_gives_Puppets_nodes_at_their_places()
    {
        var answers = await Oracle.Required.ParseAsync(_programs, new OracleParseOptions { Format = "pos" });
        var differences = _programs.Zip(answers).Where(static p => p.Second.Ok)
            .Select(static p => (p.First.Source, Difference: AstAnswer.Difference(p.Second, Parse(p.First))))
            .Where(static d => d.Difference is not null)
            .Select(static d => $"{d.Source}\n{d.Difference}").ToArray();
        Assert.True(differences.Length == 0, string.Join("\n\n", differences));
    }

    private static SyntaxTree Parse(OracleSnippet program) =>
        SyntaxTree.Parse(SourceText.From(program.Source), new SyntaxParseOptions { IsEpp = program.IsEpp, Tasks = program.Tasks });

    private static IEnumerable<OracleSnippet> Read()
    {
        var file = Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Puppet/Data/odd-programs.txt");
        foreach (var block in File.ReadAllText(file)[4..].Split("\n=== "))
        {
            var (head, source) = block.Split('\n', 2) is [var first, var rest] ? (first, rest) : (block, "");
            var (isEpp, tasks) = (head.EndsWith("| epp", StringComparison.Ordinal), head.EndsWith("| tasks", StringComparison.Ordinal));
            string[] variants =
            [
                source, source + "\n", (source + "\n").Replace("\n", "\r\n", StringComparison.Ordinal), source.Replace("\n", "\n ", StringComparison.Ordinal),
                source.Replace("  ", "\t", StringComparison.Ordinal), source.Replace("  ", " \u00A0", StringComparison.Ordinal),
            ];
            var lines = isEpp || tasks ? [] : source.Split('\n');
            foreach (var text in variants.Concat(lines).Distinct())
            {
                yield return new OracleSnippet(text, isEpp, tasks, Path: "");
            }
        }
    }
}
