using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A string some pieces of which are unknown: known text around the holes can still be read.</summary>
/// <param name="pieces">
/// The pieces in order: <see cref="StringValue"/> for known text, <see cref="UnknownValue"/> or <see cref="OneOfValue"/> for holes.
/// </param>
/// <param name="origin">Where the string was put together.</param>
/// <param name="isSecret">Whether the string is secret.</param>
public sealed class PartialStringValue(ImmutableArray<PuppetValue> pieces, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The character that stands for a hole in <see cref="Template"/>: U+FFFC, the object replacement character.</summary>
    public const char Hole = '\uFFFC';

    internal const int MaximumPieces = 10_000;

    /// <summary>Known text and holes, in order.</summary>
    public ImmutableArray<PuppetValue> Pieces { get; } = pieces;

    /// <summary>The string with <see cref="Hole"/> for each unknown piece.</summary>
    public string Template => string.Concat(Pieces.Select(static p => p is StringValue known ? known.Value : Hole.ToString()));

    /// <inheritdoc/>
    public override bool IsKnown => false;

    internal override long Weight => Pieces.Sum(static p => p.Weight);

    /// <inheritdoc/>
    public override bool ContainsSecret => IsSecret || Pieces.Any(static p => p.ContainsSecret);

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new PartialStringValue(Pieces, origin, isSecret);
}

/// <summary>One of few values; which one depends on what the repository leaves open.</summary>
/// <param name="alternatives">At least two, at most <see cref="MaximumAlternatives"/>.</param>
/// <param name="origin">Where the choice is made.</param>
/// <param name="isSecret">Whether the value is secret.</param>
public sealed class OneOfValue(ImmutableArray<Alternative> alternatives, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The most alternatives that are kept apart; more become unknown.</summary>
    public const int MaximumAlternatives = 8;

    /// <summary>The values that it may be.</summary>
    public ImmutableArray<Alternative> Alternatives { get; } = alternatives;

    /// <inheritdoc/>
    public override bool IsKnown => false;

    /// <inheritdoc/>
    public override bool ContainsSecret => IsSecret || Alternatives.Any(static a => a.Value.ContainsSecret);

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new OneOfValue(Alternatives, origin, isSecret);
}

/// <summary>One of the values that a <see cref="OneOfValue"/> may be.</summary>
/// <param name="Condition">When it is this one, in words: <c>$facts['os']['family'] is 'RedHat'</c>.</param>
/// <param name="Value">The value; never itself a <see cref="OneOfValue"/>.</param>
public sealed record Alternative(string Condition, PuppetValue Value);

/// <summary>A value of which nothing is known but why.</summary>
/// <param name="reason">Why it is unknown.</param>
/// <param name="origin">Where it would have come from.</param>
/// <param name="isSecret">Whether it is secret.</param>
public sealed class UnknownValue(UnknownReason reason, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>Why it is unknown.</summary>
    public UnknownReason Reason { get; } = reason;

    /// <inheritdoc/>
    public override bool IsKnown => false;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new UnknownValue(Reason, origin, isSecret);
}
