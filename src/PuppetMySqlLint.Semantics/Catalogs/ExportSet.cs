using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>The resources that the nodes of a fleet export to each other. Immutable.</summary>
public sealed class ExportSet
{
    private readonly Dictionary<string, ExportsOfType> _byType;

    /// <summary>A set of exported resources.</summary>
    /// <param name="catalogs">The catalogs whose exported resources it holds.</param>
    public ExportSet(IEnumerable<Catalog> catalogs)
        : this(catalogs.Select(static c => (c.Node, c.Resources)))
    {
    }

    /// <summary>A set of exported resources; others are left out.</summary>
    internal ExportSet(IEnumerable<(string Node, ImmutableArray<CatalogResource> Resources)> nodes) =>
        _byType = nodes.SelectMany(static n => n.Resources.Where(static r => r.IsExported).Select(r => (n.Node, Resource: r)))
            .GroupBy(static e => e.Resource.Type, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => new ExportsOfType([.. g.Select(static (e, i) => new ExportedResource(e.Node, e.Resource, i))]), StringComparer.Ordinal);

    /// <summary>A set without resources.</summary>
    public static ExportSet Empty { get; } = new(Enumerable.Empty<Catalog>());

    /// <summary>Whether nothing is exported.</summary>
    public bool IsEmpty => _byType.Count == 0;

    /// <summary>The exported resources of a type, each with the node that exports it, in the order of the catalogs.</summary>
    /// <param name="type">Type name as catalogs write it: <c>Mysql_grant</c>.</param>
    public IEnumerable<(string Node, CatalogResource Resource)> OfType(string type) => Find(type, []).Select(static e => (e.Node, e.Resource));

    /// <summary>The exported resources of a type that carry one of the tags, or all if no tag is given, in the order of the catalogs.</summary>
    internal ImmutableArray<ExportedResource> Find(string type, ImmutableArray<string> tags) =>
        !_byType.TryGetValue(type, out var exports) ? [] : tags.IsEmpty ? exports.All : exports.Tagged(tags);

    /// <summary>The exported resources of one type, and an index by tag that is made when it is first asked for.</summary>
    private sealed class ExportsOfType(ImmutableArray<ExportedResource> all)
    {
        private readonly Lazy<ILookup<string, ExportedResource>> _byTag = new(() => all.SelectMany(static e => e.Resource.Tags.Select(t => (Tag: t, Export: e))).ToLookup(static p => p.Tag, static p => p.Export, StringComparer.Ordinal));

        public ImmutableArray<ExportedResource> All => all;

        public ImmutableArray<ExportedResource> Tagged(ImmutableArray<string> tags) =>
            tags is [var only] ? [.. _byTag.Value[only]] : [.. tags.SelectMany(t => _byTag.Value[t]).DistinctBy(static e => e.Index).OrderBy(static e => e.Index)];
    }
}
