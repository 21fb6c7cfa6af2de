using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Repositories to look keys up in.</summary>
internal static class HieraRepo
{
    /// <summary>The control repo that is made of Hiera's corners.</summary>
    public static string Folder { get; } = Repository.PathTo("tests", "control-repos", "hiera");

    /// <summary>Its nodes.</summary>
    public static ImmutableArray<string> Nodes { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "facts")).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static HieraLookup InMemory(params (string Path, string Text)[] files) => HieraLookup.Create(Open(files));

    public static CatalogCompiler Compiler(params (string Path, string Text)[] files) => new(Open(files));

    private static ControlRepository Open((string Path, string Text)[] files) =>
        ControlRepository.Create(new MemoryFileSource(files.Select(static f => KeyValuePair.Create(f.Path, f.Text))), new ControlRepositoryOptions { PuppetVersion = 7 });

    /// <summary>A <c>hiera.yaml</c> with one level for each path.</summary>
    public static (string Path, string Text) Levels(params string[] paths) =>
        ("hiera.yaml", $"version: 5\nhierarchy:\n{string.Concat(paths.Select(static (p, i) => $"  - {{name: L{i}, path: \"{p}\"}}\n"))}");

    /// <summary>A node without facts.</summary>
    public static IHieraScope Unknown(string certname = "db1.example.com") => new HieraNodeScope(certname, facts: null);

    /// <summary>A node with these facts and no others.</summary>
    public static IHieraScope Known(params (string Name, string Value)[] facts) => new HieraNodeScope("db1.example.com", Facts(facts), factsAreComplete: true);

    /// <summary>A node with these facts, and perhaps others.</summary>
    public static IHieraScope Partial(params (string Name, string Value)[] facts) => new HieraNodeScope("db1.example.com", Facts(facts), factsAreComplete: false);

    private static FactSet Facts((string Name, string Value)[] facts)
    {
        var origin = new Origin(OriginKind.Fact, "facts");
        return new FactSet("db1.example.com", new HashValue([.. facts.Select(f => new HashEntry(new StringValue(f.Name, origin), new StringValue(f.Value, origin)))], origin));
    }
}
