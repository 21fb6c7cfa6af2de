namespace PuppetMySqlLint.Semantics;

/// <summary>Ways to compare values, apart from Puppet's <c>==</c>, which the evaluator knows.</summary>
public static class ValueComparer
{
    /// <summary>
    /// Compares as Ruby compares the keys of a hash: by kind (<c>1</c> is not <c>1.0</c>), strings case-sensitively. Origins and secrecy
    /// do not count. An unknown value equals only itself.
    /// </summary>
    public static IEqualityComparer<PuppetValue> HashKey { get; } = new HashKeyComparer();

    private sealed class HashKeyComparer : IEqualityComparer<PuppetValue>
    {
        public bool Equals(PuppetValue? x, PuppetValue? y) => ReferenceEquals(x, y) || (x, y) switch
        {
            (StringValue a, StringValue b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
            (IntegerValue a, IntegerValue b) => a.Value == b.Value,
            (FloatValue a, FloatValue b) => a.Value.Equals(b.Value),
            (BooleanValue a, BooleanValue b) => a.Value == b.Value,
            (UndefValue, UndefValue) or (DefaultValue, DefaultValue) => true,
            (RegexValue a, RegexValue b) => string.Equals(a.Pattern, b.Pattern, StringComparison.Ordinal),
            (TypeValue a, TypeValue b) => a.Type.Equals(b.Type),
            (RichValue a, RichValue b) => a.Data.Equals(b.Data),
            (SensitiveValue a, SensitiveValue b) => Equals(a.Inner, b.Inner),
            (ArrayValue { Openness: null } a, ArrayValue { Openness: null } b) => a.Elements.SequenceEqual(b.Elements, this),
            (HashValue { Openness: null } a, HashValue { Openness: null } b) => EqualEntries(a, b),
            _ => false,
        };

        public int GetHashCode(PuppetValue obj) => obj switch
        {
            StringValue v => string.GetHashCode(v.Value, StringComparison.Ordinal),
            IntegerValue v => v.Value.GetHashCode(),
            FloatValue v => v.Value.GetHashCode(),
            BooleanValue v => v.Value ? 1 : 2,
            RegexValue v => string.GetHashCode(v.Pattern, StringComparison.Ordinal) ^ 1,
            TypeValue v => v.Type.GetHashCode(),
            RichValue v => v.Data.GetHashCode(),
            SensitiveValue v => GetHashCode(v.Inner),
            ArrayValue v => v.Elements.Aggregate(17, (hash, element) => HashCode.Combine(hash, GetHashCode(element))),
            HashValue v => v.Entries.Aggregate(19, (hash, entry) => hash + GetHashCode(entry.Key)),
            UndefValue => 3,
            DefaultValue => 4,
            _ => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj),
        };

        private bool EqualEntries(HashValue a, HashValue b) =>
            a.Entries.Length == b.Entries.Length && a.Entries.All(entry => b.TryGetValue(entry.Key, out var other) && Equals(entry.Value, other));
    }
}
