using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class CorpusTests
{
    [CorpusFact]
    public void Every_file_of_the_modules_gives_back_its_text_and_no_error()
    {
        foreach (var path in Files())
        {
            var tree = Parse(path);
            Assert.True(tree.Text.Text == tree.Root.ToFullString(), $"{path} does not round-trip");
            Assert.True(tree.PuppetError is null, $"{tree.PuppetError}");
        }
    }

    [CorpusFact]
    public void Every_file_of_the_modules_has_a_consistent_tree()
    {
        foreach (var path in CorpusModules.Sample(Files(), 300))
        {
            TreeInvariants.Check(Parse(path));
        }
    }

    [OracleFact(corpus: true)]
    public async Task Every_file_of_the_modules_gives_Puppets_tree()
    {
        var files = Files();
        var answers = await Oracle.Required.ParseFilesAsync(files);
        Assert.True(files.Length > 1000, "the modules are not all there");
        foreach (var (path, answer) in files.Zip(answers))
        {
            Assert.True(answer.Ok, $"Puppet rejects {path}");
            Assert.True(answer.Pn == PnWriter.Write(Parse(path)), $"{path} gives another tree than Puppet");
        }
    }

    [OracleFact(corpus: true)]
    public async Task A_file_of_the_modules_gives_Puppets_tokens()
    {
        var files = Switches.IsFull ? Files() : CorpusModules.Sample(Files(), 150);
        var answers = await Oracle.Required.ParseFilesAsync(files, new OracleParseOptions { Format = "tokens" });
        foreach (var (path, answer) in files.Zip(answers))
        {
            Assert.True(answer.Ok, $"Puppet cannot read {path}");
            Assert.Equal((path, TokenLists.Of(answer)), (path, TokenLists.Of(Parse(path))));
        }
    }

    [OracleFact(corpus: true)]
    public async Task A_file_of_the_modules_gives_Puppets_nodes_at_their_places()
    {
        var files = Switches.IsFull ? Files() : CorpusModules.Sample(Files(), 150);
        var differences = new List<string>();
        foreach (var some in files.Chunk(100))
        {
            var answers = await Oracle.Required.ParseFilesAsync(some, new OracleParseOptions { Format = "pos" });
            differences.AddRange(some.Zip(answers)
                .Select(static p => (Path: p.First, Difference: AstAnswer.Difference(p.Second, Parse(p.First))))
                .Where(static d => d.Difference is not null)
                .Select(static d => $"{d.Path}: {d.Difference}"));
        }
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static System.Collections.Immutable.ImmutableArray<string> Files() => CorpusModules.Files(".pp", ".epp");

    private static SyntaxTree Parse(string path)
    {
        var options = new SyntaxParseOptions
        {
            IsEpp = path.EndsWith(".epp", StringComparison.Ordinal),
            Tasks = path.Contains("/plans/", StringComparison.Ordinal),
        };
        return SyntaxTree.Parse(SourceText.From(File.ReadAllBytes(path), path), options);
    }
}
