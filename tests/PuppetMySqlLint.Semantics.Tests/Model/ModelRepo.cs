using PuppetMySqlLint.Semantics.Tests.Evaluation;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Tests.Model;

/// <summary>A small repository and its names.</summary>
internal sealed class ModelRepo
{
    private ModelRepo(ControlRepository repository)
    {
        Compilation = new PuppetCompilation(repository);
        Node = NodeInputs.Create(repository, Compiled.Certname, NodeExistence.Classified);
    }

    public PuppetCompilation Compilation { get; }

    /// <summary>A node of which all facts are known, unless the repository was made without.</summary>
    public NodeInput Node { get; }

    public static ModelRepo Of(string manifest, params (string Path, string Text)[] files) => new(Compiled.Repository(manifest, factsAreKnown: true, files));

    public static ModelRepo WithoutFacts(string manifest, params (string Path, string Text)[] files) => new(Compiled.Repository(manifest, factsAreKnown: false, files));

    public SemanticModel Model(string path = "manifests/site.pp") => Compilation.GetSemanticModel(Compilation.FindTree(path)!);

    /// <summary>The node of a type whose text is this, the nth of them.</summary>
    public T Find<T>(string text, int index = 0, string path = "manifests/site.pp")
        where T : SyntaxNode => Model(path).SyntaxTree.Root.DescendantNodes().OfType<T>().Where(n => n.ToString() == text).ElementAt(index);

    public SymbolInfo Info<T>(string text, int index = 0, string path = "manifests/site.pp")
        where T : SyntaxNode => Model(path).GetSymbolInfo(Find<T>(text, index, path));

    /// <summary>The places that name a symbol, as <c>path:line:column kind</c>.</summary>
    public string[] References(PuppetSymbol symbol) => [.. Compilation.FindReferences(symbol).Select(static r => $"{r.Location} {r.Kind}")];

    public string Type(string expression) => Model().GetTypeInfo((ExpressionSyntax)Model().SyntaxTree.Root.DescendantNodes().First(n => n.ToString() == expression && n is ExpressionSyntax)).Type.ToString();

    public string[] Values<T>(string text, int index = 0, string path = "manifests/site.pp")
        where T : SyntaxNode => [.. Model(path).GetValue(Find<T>(text, index, path), Node).Select(static v => $"{v.Container}: {v.Value}{(v.IsCertain ? "" : $" if {string.Join(" and ", v.Conditions)}")}")];
}
