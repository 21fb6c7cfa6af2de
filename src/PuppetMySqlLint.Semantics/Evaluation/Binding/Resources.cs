using System.Collections.Immutable;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>type { title: … }</c>.</summary>
internal sealed class BoundResource(ResourceForm form, string? typeName, BoundNode typeExpression, ImmutableArray<BoundResourceBody> bodies, Location location)
    : BoundNode(BoundKind.Resource, location)
{
    public ResourceForm Form { get; } = form;

    /// <summary>The type's name, lower-case; null where an expression gives it.</summary>
    public string? TypeName { get; } = typeName;

    public BoundNode TypeExpression { get; } = typeExpression;

    public ImmutableArray<BoundResourceBody> Bodies { get; } = bodies;
}

/// <summary>One title with its attributes.</summary>
internal sealed record BoundResourceBody(BoundNode Title, ImmutableArray<BoundAttribute> Attributes, Location Location);

/// <summary>One attribute of a resource.</summary>
/// <param name="Name">Its name; null for a splat.</param>
/// <param name="Value">Its value; the hash of a splat.</param>
/// <param name="IsAddition">Whether it was given with <c>+&gt;</c>.</param>
/// <param name="Location">The attribute with its value.</param>
internal sealed record BoundAttribute(string? Name, BoundNode Value, bool IsAddition, Location Location);

/// <summary><c>Type { … }</c>.</summary>
internal sealed class BoundResourceDefaults(BoundNode type, ImmutableArray<BoundAttribute> attributes, Location location)
    : BoundNode(BoundKind.ResourceDefaults, location)
{
    public BoundNode Type { get; } = type;

    public ImmutableArray<BoundAttribute> Attributes { get; } = attributes;
}

/// <summary><c>Type[title] { … }</c>.</summary>
internal sealed class BoundResourceOverride(BoundNode reference, ImmutableArray<BoundAttribute> attributes, Location location)
    : BoundNode(BoundKind.ResourceOverride, location)
{
    public BoundNode Reference { get; } = reference;

    public ImmutableArray<BoundAttribute> Attributes { get; } = attributes;
}

/// <summary><c>Type &lt;| query |&gt; { … }</c>.</summary>
internal sealed class BoundCollector(string typeName, bool isExported, BoundNode? query, ImmutableArray<BoundAttribute> attributes, Location location)
    : BoundNode(BoundKind.Collector, location)
{
    /// <summary>The type's name, lower-case.</summary>
    public string TypeName { get; } = typeName;

    public bool IsExported { get; } = isExported;

    public BoundNode? Query { get; } = query;

    public ImmutableArray<BoundAttribute> Attributes { get; } = attributes;
}
