using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

/// <summary>Compiles small programs that are in memory.</summary>
internal static class Compiled
{
    public const string Certname = "agent.example.com";

    /// <summary>The catalog of a site manifest alone, all facts known.</summary>
    public static Catalog Of(string manifest, params (string Path, string Text)[] files) => Of(manifest, factsAreKnown: true, files);

    /// <summary>The catalog of a site manifest of which no fact is known.</summary>
    public static Catalog WithoutFacts(string manifest, params (string Path, string Text)[] files) => Of(manifest, factsAreKnown: false, files);

    /// <summary>The message of <c>notify { 'x': message => EXPRESSION }</c> as text.</summary>
    public static string Message(string expression, params (string Path, string Text)[] files)
    {
        var catalog = Of($"notify {{ 'x': message => {expression} }}", files);
        Assert.True(catalog.Failure is null, catalog.Failure?.ToString());
        return catalog.Find("Notify", "x")!["message"]!.ToString();
    }

    /// <summary>The error at which Puppet would stop.</summary>
    public static string Error(string manifest, params (string Path, string Text)[] files) => Of(manifest, files).Failure?.Message ?? "no error";

    public static ControlRepository Repository(string manifest, bool factsAreKnown, params (string Path, string Text)[] files)
    {
        var all = files.Append(("manifests/site.pp", manifest));
        if (factsAreKnown && !files.Any(static f => f.Path.StartsWith("facts/", StringComparison.Ordinal)))
            all = all.Append(($"facts/{Certname}.json", """{ "facterversion": "4.3.1", "os": { "family": "Debian", "name": "Debian" } }"""));
        return ControlRepository.Create(
            new MemoryFileSource(all.Select(static f => KeyValuePair.Create(f.Item1, f.Item2))), ControlRepositoryOptions.Default with { StrictVariables = true });
    }

    public static Catalog Compile(ControlRepository repository, string certname = Certname, ImmutableArray<(string, HashValue?)> classes = default)
    {
        var node = NodeInputs.Create(repository, certname, NodeExistence.Classified);
        return new CatalogCompiler(repository).Compile(classes.IsDefault ? node : node with { Classes = classes });
    }

    private static Catalog Of(string manifest, bool factsAreKnown, (string Path, string Text)[] files) => Compile(Repository(manifest, factsAreKnown, files));
}
