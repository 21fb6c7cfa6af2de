namespace PuppetMySqlLint.Semantics;

/// <summary>A value that is none of an <c>Enum</c> or does not match a <c>Pattern</c>.</summary>
internal sealed record PatternMismatch(MismatchPath Path, PuppetType Expected, PuppetType Actual) : Mismatch(Path)
{
    public override string Message
    {
        get
        {
            var expected = Expected.Normalize() is OptionalType { Type: { } inner } ? inner : Expected;
            var prefix = ReferenceEquals(expected, Expected) ? "" : "an undef value or ";
            var actual = Actual is StringType { Value: { } value } ? $"'{value}'" : Actual.KindName;
            return $"{Path} expects {prefix}a match for {expected.ToExpandedString()}, got {actual}";
        }
    }

    public PatternMismatch Merge(PatternMismatch other) => this with { Expected = VariantType.Of([Expected, other.Expected]).Normalize() };
}
