using System.Text;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;
using TestUtilities;
using VerifyXunit;

namespace PuppetMySqlLint.Semantics.Tests.Model;

/// <summary>Every name in the manifests and templates of Debian's modules leads somewhere, or is listed in the snapshot with the reason.</summary>
public sealed class CorpusNamesTests
{
    private static readonly Lazy<PuppetCompilation> Modules = new(static () => new PuppetCompilation(ControlRepository.Create(
        new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", "")]), new ControlRepositoryOptions { ModulePath = [CorpusModules.Root], PuppetVersion = 7 })));

    [CorpusFact]
    public Task Every_variable_leads_somewhere_or_is_listed() => Verifier.Verify(Unresolved<VariableSyntax>(static v => $"${v.Name.TrimStart(':')}"));

    [CorpusFact]
    public Task Every_called_function_is_known_or_listed() =>
        Verifier.Verify(Unresolved<CallExpressionSyntax>(static c => c.Function.ToString()) + Unresolved<MethodCallExpressionSyntax>(static c => c.Name.Text));

    [CorpusFact]
    public Task Every_type_is_known_or_listed() => Verifier.Verify(Unresolved<TypeNameSyntax>(static t => t.Value));

    [CorpusFact]
    public void Every_declaration_is_among_the_references_to_what_it_declares()
    {
        var symbols = Modules.Value.Symbols.Where(static s => !s.Declarations.IsEmpty).ToList();
        Assert.True(symbols.Count > 1000, $"{symbols.Count} declared symbols");
        foreach (var symbol in symbols.Concat(symbols.SelectMany(static s => s.Parameters)))
        {
            var declared = Modules.Value.FindReferences(symbol).Where(static r => r.Kind == ReferenceKind.Declaration).Select(static r => r.Location).ToList();
            Assert.True(symbol.Declarations.All(declared.Contains), $"{symbol} at {symbol.Declaration}");
        }
    }

    /// <summary>Names that lead nowhere, by module, with the number of places.</summary>
    private static string Unresolved<T>(Func<T, string> name)
        where T : ExpressionSyntax
    {
        var compilation = Modules.Value;
        var total = 0;
        var open = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in compilation.Trees.Where(static t => t.Text.Path.Length > 0))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.Root.DescendantNodes().OfType<T>())
            {
                var info = model.GetSymbolInfo(node);
                total++;
                if (info.Symbol is not null || !info.Candidates.IsEmpty || IsComputed(node))
                    continue;
                var key = $"{ModuleOf(tree)}: {name(node)}: {info.Reason ?? "no reason"}";
                open[key] = open.GetValueOrDefault(key) + 1;
            }
        }
        Assert.True(total > 100, $"{total} names");
        var text = new StringBuilder();
        foreach (var (key, count) in open)
            text.Append(key).Append(count > 1 ? $" ({count} places)" : "").Append('\n');
        return text.ToString();
    }

    /// <summary>A type that is called is no function's name.</summary>
    private static bool IsComputed(SyntaxNode node) => node is CallExpressionSyntax { Function: not NameSyntax };

    private static string ModuleOf(SyntaxTree tree)
    {
        var segments = tree.Text.Path.Split('/');
        var folder = Array.FindLastIndex(segments, static s => s is "manifests" or "functions" or "types" or "plans" or "templates");
        return folder > 0 ? segments[folder - 1] : segments[0];
    }
}
