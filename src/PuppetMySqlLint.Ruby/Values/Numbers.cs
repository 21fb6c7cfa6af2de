using System.Numerics;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>An integer of any size.</summary>
internal sealed class RubyInteger(BigInteger value) : RubyValue
{
    public BigInteger Value { get; } = value;

    public override RubyClass Class => RubyClasses.Integer;
}

/// <summary>A floating-point number.</summary>
internal sealed class RubyFloat(double value) : RubyValue
{
    public double Value { get; } = value;

    public override RubyClass Class => RubyClasses.Float;
}

/// <summary>A range; an end may be missing.</summary>
internal sealed class RubyRange(RubyValue from, RubyValue to, bool isExclusive) : RubyValue
{
    public RubyValue From { get; } = from;

    public RubyValue To { get; } = to;

    public bool IsExclusive { get; } = isExclusive;

    public override RubyClass Class => RubyClasses.Range;
}
