using System.Text.RegularExpressions;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Model;

/// <summary>The code of <c>docs/semantic-model.md</c>, executed. The page shows what stands here between the marks, line by line.</summary>
public sealed partial class GuideTests
{
    private static readonly string Folder = Repository.PathTo("samples/incident");

    [Fact]
    public async Task Go_to_definition()
    {
        // [definition]
        var repository = await ControlRepository.OpenAsync(Folder);
        var compilation = new PuppetCompilation(repository);
        var tree = compilation.FindTree("manifests/site.pp")!;
        var model = compilation.GetSemanticModel(tree);
        foreach (var call in tree.Root.DescendantNodes().OfType<CallExpressionSyntax>())
        {
            foreach (var name in call.Arguments)
            {
                var info = model.GetSymbolInfo(name);
                Console.WriteLine($"{name}: {info.Symbol?.Declaration?.ToString() ?? info.Reason}");
            }
        }
        // [/definition]
        Assert.Contains(tree.Root.DescendantNodes().OfType<CallExpressionSyntax>(), c => c.Arguments.Count > 0 && model.GetSymbolInfo(c.Arguments[0]).Symbol is { Kind: SymbolKind.Class, Declaration: not null });
    }

    [Fact]
    public async Task Find_all_references()
    {
        var compilation = new PuppetCompilation(await ControlRepository.OpenAsync(Folder));
        // [references]
        foreach (var definition in compilation.Symbols.Where(s => s.Kind == SymbolKind.Class && s.ModuleName.Length > 0))
        {
            foreach (var parameter in definition.Parameters)
            {
                foreach (var reference in compilation.FindReferences(parameter).Where(r => r.Kind == ReferenceKind.Binding))
                    Console.WriteLine($"{parameter} is set at {reference.Location}");
            }
        }
        // [/references]
        var bound = compilation.Symbols.SelectMany(static s => s.Parameters).SelectMany(p => compilation.FindReferences(p)).Where(static r => r.Kind == ReferenceKind.Binding).ToList();
        Assert.Contains(bound, static r => r.Location.Path.StartsWith("data/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_value_on_a_node()
    {
        var repository = await ControlRepository.OpenAsync(Folder);
        var compilation = new PuppetCompilation(repository);
        var certname = repository.Facts.Certnames.Order(StringComparer.Ordinal).First();
        var seen = new List<NodeValue>();
        // [value]
        var node = NodeInputs.Create(repository, certname, NodeExistence.Classified);
        foreach (var parameter in compilation.Trees.SelectMany(t => t.Root.DescendantNodes()).OfType<ParameterSyntax>())
        {
            var model = compilation.GetSemanticModel(parameter.SyntaxTree);
            foreach (var found in model.GetValue(parameter, node))
            {
                Console.WriteLine($"{found.Container}: ${parameter.VariableName} = {found.Value}, {string.Join(" → ", found.Value.Origin.Chain())}");
                seen.Add(found);
            }
        }
        // [/value]
        Assert.NotEmpty(seen);
    }

    [Fact]
    public void An_unsaved_text()
    {
        // [unsaved]
        var files = new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", "$greeting = 'hello'\nnotice(\"${greeting}, ${facts['networking']['hostname']}\")\n")]);
        var compilation = new PuppetCompilation(ControlRepository.Create(files));
        var model = compilation.GetSemanticModel(compilation.Trees[0]);
        var offered = model.LookupSymbols(position: 30, SymbolKind.Variable);
        var type = model.GetTypeInfo((ExpressionSyntax)model.SyntaxTree.Root.Statements[0]);
        Console.WriteLine($"{string.Join(", ", offered)}; {type.Type}");
        // [/unsaved]
        Assert.Equal(("$greeting", "String"), (string.Join(", ", offered), type.Type.ToString()));
    }

    [Fact]
    public void The_page_shows_this_code()
    {
        var source = File.ReadAllText(Repository.PathTo("tests/PuppetMySqlLint.Semantics.Tests/Model/GuideTests.cs"));
        var page = File.ReadAllText(Repository.PathTo("docs/semantic-model.md"));
        var shown = Blocks().Matches(page).Select(static m => m.Groups["code"].Value).ToList();
        Assert.Equal(Marked().Matches(source).Select(static m => Dedent(m.Groups["code"].Value)), shown);
    }

    private static string Dedent(string text) => string.Concat(text.Split('\n').Select(static l => (l.StartsWith("        ", StringComparison.Ordinal) ? l[8..] : l) + "\n")).TrimEnd() + "\n";

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"// \[(?<mark>[a-z]+)\]\n(?<code>.*?)\n *// \[/\k<mark>\]", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
