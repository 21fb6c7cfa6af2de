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

    /// <summary>Where Puppet says that an error of this expression is: at the operator of binary ones, at the beginning of the others.</summary>
    public virtual Location Place => Location;

    /// <summary>Where an error is that the surrounding expression blames on this operand: at its parenthesis if it has one.</summary>
    public Location OperandPlace => Parenthesized ?? Place;

    /// <summary>The place with the parentheses around it; null if there are none.</summary>
    public Location? Parenthesized { get; set; }

    /// <summary>Where an error is that is blamed on an operand.</summary>
    /// <param name="operand">The operand as an <see cref="Functions.EvaluationException"/> counts it.</param>
    public virtual Location PlaceOf(int? operand) => Place;

    /// <summary>The text of the node on one line, for conditions in words.</summary>
    public string Text => SourceWords.Of(Location);

    /// <summary>The type that the node stands for, once a compilation has asked; null before.</summary>
    public ResolvedType? ResolvedType { get; set; }

    /// <summary>The origin of a value that the expression computes, without its causes; one object a node.</summary>
    public Origin Computed => _computed ??= new Origin(OriginKind.Computed, "computed here", Location);
}
