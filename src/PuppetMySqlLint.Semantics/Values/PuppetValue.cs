using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// A value as Puppet computes it, with where it came from and whether it is secret. Values are known, partial
/// (<see cref="PartialStringValue"/>, an open <see cref="ArrayValue"/> or <see cref="HashValue"/>, a collection with unknown members),
/// one of few alternatives (<see cref="OneOfValue"/>) or unknown (<see cref="UnknownValue"/>). Immutable.
/// </summary>
public abstract class PuppetValue
{
    private protected PuppetValue(Origin origin, bool isSecret)
    {
        Origin = origin;
        IsSecret = isSecret;
    }

    /// <summary>Where the value came from.</summary>
    public Origin Origin { get; }

    /// <summary>
    /// Whether the value is secret or was made from a secret. The taint survives unwrapping, interpolation, hashing and rendering; a
    /// secret value is never printed: <see cref="ToString"/> shows a placeholder.
    /// </summary>
    public bool IsSecret { get; }

    /// <summary>Whether nothing in the value is unknown, at any depth.</summary>
    public virtual bool IsKnown => true;

    /// <summary>Whether the value, or anything in it at any depth, is secret.</summary>
    public virtual bool ContainsSecret => IsSecret;

    /// <summary>How much there is in the value at any depth, in elements and characters, what stands in several places counted each time.</summary>
    internal virtual long Weight => 1;

    /// <summary>The same value from another origin.</summary>
    public PuppetValue WithOrigin(Origin origin) => Copy(origin, IsSecret);

    /// <summary>The same value, secret from now on.</summary>
    public PuppetValue AsSecret() => IsSecret ? this : Copy(Origin, isSecret: true);

    /// <summary>The elements of an array and of all arrays in it; any other value alone.</summary>
    internal IEnumerable<PuppetValue> Flatten() => this is ArrayValue array ? array.Elements.SelectMany(static e => e.Flatten()) : [this];

    /// <summary>The value as Puppet would write it in a manifest, secrets replaced by a placeholder. For people, not for evaluation.</summary>
    public sealed override string ToString() => ValueFormatter.Format(this);

    private protected abstract PuppetValue Copy(Origin origin, bool isSecret);
}
