using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The facts that were given, by node.</summary>
public sealed class FactCollection
{
    private readonly ImmutableSortedDictionary<string, FactSet> _byNode;

    internal FactCollection(IEnumerable<FactSet> sets, FactSet? shared)
    {
        _byNode = sets.ToImmutableSortedDictionary(static s => s.Certname, static s => s, StringComparer.Ordinal);
        Shared = shared;
    }

    /// <summary>Certnames of the nodes that have facts of their own, sorted.</summary>
    public IEnumerable<string> Certnames => _byNode.Keys;

    /// <summary>Facts given for all nodes; null if there are none.</summary>
    public FactSet? Shared { get; }

    /// <summary>The facts of a node: its own over those given for all.</summary>
    /// <returns>The facts; null if none were given, so that they are unknown.</returns>
    public FactSet? Find(string certname)
    {
        var own = _byNode.GetValueOrDefault(certname);
        return own is null || Shared is null ? own ?? Shared : own.Over(Shared);
    }

    /// <summary>Whether the node has facts of its own.</summary>
    public bool HasOwnFacts(string certname) => _byNode.ContainsKey(certname);

    internal static FactCollection Read(
        IFileSource files, ControlRepositoryOptions options, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        var reader = new FactReader(diagnostics);
        if (options.Facts.IsEmpty)
            reader.ReadFolder(files, RepoPath.Parse("facts"), cancellationToken);
        // What PuppetDB's inventory says of facts; those that were given as facts win.
        foreach (var path in options.Inventory)
            reader.ReadFromDisk(path, cancellationToken, isInventory: true);
        foreach (var path in options.Facts)
            reader.ReadFromDisk(path, cancellationToken);
        return reader.ToCollection();
    }
}
