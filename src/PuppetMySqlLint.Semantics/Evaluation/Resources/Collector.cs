using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Realises virtual or exported resources again and again, until it finds nothing new.</summary>
internal sealed class Collector
{
    /// <summary>What it collects by type and query; null where <see cref="References"/> name them.</summary>
    public string? Type { get; init; }

    /// <summary>Which resources of the type; null for all.</summary>
    public CollectorQuery? Query { get; init; }

    /// <summary>Whether it collects what is exported, here and by other nodes.</summary>
    public bool IsExported { get; init; }

    /// <summary>What <c>realize</c> was given, less what it has found.</summary>
    public List<ResourceReferenceType>? References { get; init; }

    /// <summary>What it sets on what it collects.</summary>
    public ImmutableArray<ResourceParam> Overrides { get; init; } = [];

    public required Scope Scope { get; init; }

    public required Location Location { get; init; }

    public PathCondition? Path { get; init; }

    /// <summary>What it collected, in order.</summary>
    public List<CompiledResource> Collected { get; } = [];

    /// <summary>What stands for it in a chain of arrows where it collects nothing.</summary>
    public ImmutableArray<RelationshipEnd> EmptyAlternative { get; set; } = [];

    public ContainerSymbol Source => Scope.Source;
}
