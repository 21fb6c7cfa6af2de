namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>One side of an arrow: a reference, or what a collector will have found.</summary>
/// <param name="Reference">The reference; null for a collector.</param>
/// <param name="Collector">The collector; null for a reference.</param>
internal sealed record RelationshipEnd(ResourceReferenceType? Reference, Collector? Collector)
{
    public override string ToString() => Reference?.ToString() ?? "collector";
}
