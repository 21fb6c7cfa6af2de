using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>The resources that the nodes of a fleet export to each other. Immutable.</summary>
public sealed class ExportSet
{
    private readonly ILookup<string, (string Node, CatalogResource Resource)> _byType;

    /// <summary>A set of exported resources.</summary>
    /// <param name="catalogs">The catalogs whose exported resources it holds.</param>
    public ExportSet(IEnumerable<Catalog> catalogs)
        : this(catalogs.Select(static c => (c.Node, c.Resources)))
    {
    }

    /// <summary>A set of exported resources; others are left out.</summary>
    internal ExportSet(IEnumerable<(string Node, ImmutableArray<CatalogResource> Resources)> nodes) =>
        _byType = nodes.SelectMany(static n => n.Resources.Where(static r => r.IsExported).Select(r => (n.Node, Resource: r)))
            .ToLookup(static e => e.Resource.Type, static e => e, StringComparer.Ordinal);

    /// <summary>A set without resources.</summary>
    public static ExportSet Empty { get; } = new(Enumerable.Empty<Catalog>());

    /// <summary>Whether nothing is exported.</summary>
    public bool IsEmpty => _byType.Count == 0;

    /// <summary>The exported resources of a type, each with the node that exports it, in the order of the catalogs.</summary>
    /// <param name="type">Type name as catalogs write it: <c>Mysql_grant</c>.</param>
    public IEnumerable<(string Node, CatalogResource Resource)> OfType(string type) => _byType[type];
}
