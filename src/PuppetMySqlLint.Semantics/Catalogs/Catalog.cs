using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What Puppet would send a node: its classes and resources. Immutable.</summary>
public sealed class Catalog
{
    private readonly Lazy<ILookup<string, CatalogResource>> _byType;

    /// <summary>A catalog.</summary>
    /// <param name="node">Certname of the node.</param>
    /// <param name="resources">Its resources, in Puppet's order.</param>
    public Catalog(string node, ImmutableArray<CatalogResource> resources)
    {
        Node = node;
        Resources = resources;
        _byType = new Lazy<ILookup<string, CatalogResource>>(() => Resources.ToLookup(static r => r.Type, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Certname of the node.</summary>
    public string Node { get; }

    /// <summary>Names of the classes in order of evaluation, lower-case, <c>settings</c> first as in Puppet.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>The resources: stages, classes, instances of defines and native resources; exported ones too.</summary>
    public ImmutableArray<CatalogResource> Resources { get; }

    /// <summary>Which resource contains which.</summary>
    public ImmutableArray<CatalogEdge> Edges { get; init; } = [];

    /// <summary>What was wrong or missing while compiling.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why parts are unknown, each reason once, with the number of places that it spoiled.</summary>
    public ImmutableArray<CatalogGap> Gaps { get; init; } = [];

    /// <summary>Where Puppet would have refused to compile; null if it would not. The catalog holds what was evaluated nevertheless.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>The variables of its classes, for those who know a module by its variables.</summary>
    public ClassVariables ClassVariables { get; init; } = ClassVariables.None;

    /// <summary>What it was made from.</summary>
    public ReadSet ReadSet { get; init; } = ReadSet.Empty;

    /// <summary>
    /// Why whole classes or resources may be missing: the first of their names, titles or collections that is not known. Null if none is;
    /// what a module without its source would declare does not count.
    /// </summary>
    public UnknownReason? MissingContent { get; init; }

    /// <summary>Whether it collects what other nodes export, so that it depends on them.</summary>
    public bool CollectsExports { get; init; }

    /// <summary>How well the catalog is known.</summary>
    public CatalogState State => Failure is not null ? CatalogState.Failed : Gaps.IsEmpty ? CatalogState.Complete : CatalogState.Partial;

    /// <summary>
    /// The catalog without the resources that do not match, their containment and the classes' variables: what is kept of it where
    /// thousands of nodes are compiled. State, diagnostics and gaps stay.
    /// </summary>
    /// <param name="isKept">Which resources stay.</param>
    public Catalog Reduce(Func<CatalogResource, bool> isKept)
    {
        ArgumentNullException.ThrowIfNull(isKept);
        return new Catalog(Node, [.. Resources.Where(isKept)])
        {
            Classes = Classes,
            Diagnostics = Diagnostics,
            Gaps = Gaps,
            Failure = Failure,
            CollectsExports = CollectsExports,
            MissingContent = MissingContent,
            ReadSet = ReadSet,
        };
    }

    internal Catalog With(ReadSet reads) => new(Node, Resources)
    {
        Classes = Classes,
        Edges = Edges,
        Diagnostics = Diagnostics,
        Gaps = Gaps,
        Failure = Failure,
        ClassVariables = ClassVariables,
        CollectsExports = CollectsExports,
        MissingContent = MissingContent,
        ReadSet = reads,
    };

    /// <summary>The resources of a type.</summary>
    /// <param name="type">Type name, in any case: <c>mysql_user</c>, <c>Mysql::Db</c>, <c>Class</c>.</param>
    public IEnumerable<CatalogResource> OfType(string type) => _byType.Value[type];

    /// <summary>The resource of a type and title.</summary>
    /// <returns>The resource; null if there is none.</returns>
    public CatalogResource? Find(string type, string title) => _byType.Value[type].FirstOrDefault(r => string.Equals(r.Title, title, StringComparison.Ordinal));

    /// <summary>The class of a name.</summary>
    /// <param name="name">Class name, in any case, without leading <c>::</c>.</param>
    /// <returns>The class; null if the catalog does not contain it.</returns>
    public CatalogResource? FindClass(string name) => _byType.Value["Class"].FirstOrDefault(r => string.Equals(r.Title, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How well a catalog is known.</summary>
public enum CatalogState
{
    /// <summary>As Puppet would compile it, all values known.</summary>
    Complete,

    /// <summary>As Puppet would compile it, but for values and resources that are unknown.</summary>
    Partial,

    /// <summary>Puppet would refuse to compile it.</summary>
    Failed,
}

/// <summary>That one resource contains another.</summary>
/// <param name="Source">The container.</param>
/// <param name="Target">What it contains.</param>
public sealed record CatalogEdge(ResourceReferenceType Source, ResourceReferenceType Target);

/// <summary>One reason for unknown values in a catalog.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Location">The first place where it showed; null if it has none.</param>
/// <param name="Count">Number of places that it spoiled.</param>
public sealed record CatalogGap(UnknownReason Reason, Location? Location, int Count);
