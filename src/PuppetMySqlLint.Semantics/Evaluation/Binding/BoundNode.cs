using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>
/// A node of the bound tree: syntax read once per file, with literals turned into values and names resolved as far as they do not depend
/// on a node. Immutable, shared by all compilations.
/// </summary>
internal abstract class BoundNode(BoundKind kind, Location location)
{
    private Origin? _computed;

    public BoundKind Kind { get; } = kind;

    public Location Location { get; } = location;

    /// <summary>The text of the node on one line, for conditions in words.</summary>
    public string Text => SourceWords.Of(Location);

    /// <summary>The origin of a value that the expression computes, without its causes; one object a node.</summary>
    public Origin Computed => _computed ??= new Origin(OriginKind.Computed, "computed here", Location);
}
