using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>An array.</summary>
/// <param name="elements">The elements that are known to be there, unknown ones among them as <see cref="UnknownValue"/>.</param>
/// <param name="origin">Where the array came from; every element has an origin of its own.</param>
/// <param name="isSecret">Whether the array as a whole is secret.</param>
/// <param name="openness">Why there may be more elements than these; null if there are none.</param>
public sealed class ArrayValue(ImmutableArray<PuppetValue> elements, Origin origin, bool isSecret = false, UnknownReason? openness = null) : PuppetValue(origin, isSecret)
{
    /// <summary>The elements that are known to be there.</summary>
    public ImmutableArray<PuppetValue> Elements { get; } = elements;

    /// <summary>Why there may be more elements than these; null if there are none.</summary>
    public UnknownReason? Openness { get; } = openness;

    private readonly Extent _extent = Extent.Of(elements);

    /// <inheritdoc/>
    public override bool IsKnown => Openness is null && _extent.IsKnown;

    /// <inheritdoc/>
    public override bool ContainsSecret => IsSecret || _extent.ContainsSecret;

    internal override long Weight => _extent.Weight;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new ArrayValue(Elements, origin, isSecret, Openness);
}
