namespace PuppetMySqlLint.Ruby.Values;

/// <summary>Ruby's <c>==</c>, <c>eql?</c> and <c>&lt;=&gt;</c>. What meets an unknown value cannot tell.</summary>
internal sealed class RubyEquality : IEqualityComparer<RubyValue>
{
    private const int MaximumDepth = 100;

    /// <summary>Compares as hash keys are: by kind and value.</summary>
    public static RubyEquality Key { get; } = new();

    public bool Equals(RubyValue? x, RubyValue? y) => x is RubyInteger != y is RubyInteger ? false : AreEqual(x!, y!, isStrict: true, 0);

    public int GetHashCode(RubyValue obj) => Hash(obj, 0);

    /// <summary>Ruby's <c>==</c>.</summary>
    public static bool AreEqual(RubyValue left, RubyValue right) => AreEqual(left, right, isStrict: false, 0);

    private static bool AreEqual(RubyValue left, RubyValue right, bool isStrict, int depth)
    {
        if (depth > MaximumDepth)
            throw new UnknownException("values nested too deeply to compare");
        if ((left.Spoiled ?? right.Spoiled) is { } spoiled)
            throw new UnknownException(spoiled);
        switch (left, right)
        {
            case (RubyUnknown unknown, _): throw new UnknownException(unknown);
            case (_, RubyUnknown unknown): throw new UnknownException(unknown);
            case (RubyBytes, _) or (_, RubyBytes): throw new UnknownException("a comparison of bytes");
            case (RubyString a, RubyString b): return a.Text == b.Text;
            case (RubySymbol a, RubySymbol b): return a.Name == b.Name;
            case (RubyNil, RubyNil): return true;
            case (RubyBoolean a, RubyBoolean b): return a.Value == b.Value;
            case (RubyInteger a, RubyInteger b): return a.Value == b.Value;
            case (RubyFloat a, RubyFloat b): return a.Value == b.Value;
            case (RubyInteger a, RubyFloat b): return !isStrict && Numerics.Compare(a.Value, b.Value) == 0;
            case (RubyFloat a, RubyInteger b): return !isStrict && Numerics.Compare(b.Value, a.Value) == 0;
            case (RubyArray a, RubyArray b):
                if (ReferenceEquals(a, b))
                    return true;
                if (a.Items.Count != b.Items.Count)
                    return false;
                for (var i = 0; i < a.Items.Count; i++)
                {
                    if (!AreEqual(a.Items[i], b.Items[i], isStrict, depth + 1))
                        return false;
                }
                return true;
            case (RubyHash a, RubyHash b):
                if (ReferenceEquals(a, b))
                    return true;
                if (a.Count != b.Count)
                    return false;
                foreach (var (key, value) in a.Entries)
                {
                    if (!b.TryGet(key, out var other) || !AreEqual(value, other, isStrict, depth + 1))
                        return false;
                }
                return true;
            case (RubyRange a, RubyRange b):
                return a.IsExclusive == b.IsExclusive && AreEqual(a.From, b.From, isStrict, depth + 1) && AreEqual(a.To, b.To, isStrict, depth + 1);
            case (RubyRegexp a, RubyRegexp b): return a.Source == b.Source && a.Options == b.Options;
            case (RubyClassValue a, RubyClassValue b): return a.Represented == b.Represented;
            case (RubyForeign a, RubyForeign b): return a.Value.Equals(b.Value) || (a.Class == b.Class && a.Text == b.Text);
            case (RubyObject { Data: RubySet a }, RubyObject { Data: RubySet b }): return AreEqual(a.Entries, b.Entries, isStrict, depth + 1);
            case (RubyObject { Data: { } a }, RubyObject { Data: { } b }): return a.Equals(b);
            default: return ReferenceEquals(left, right);
        }
    }

    /// <summary>Ruby's <c>&lt;=&gt;</c>.</summary>
    /// <returns>Null if the values have no order.</returns>
    public static int? Compare(RubyValue left, RubyValue right)
    {
        switch (left, right)
        {
            case (RubyUnknown unknown, _): throw new UnknownException(unknown);
            case (_, RubyUnknown unknown): throw new UnknownException(unknown);
            case (RubyString a, RubyString b): return Math.Sign(RubyStrings.Compare(a.Text, b.Text));
            case (RubySymbol a, RubySymbol b): return Math.Sign(RubyStrings.Compare(a.Name, b.Name));
            case (RubyInteger a, RubyInteger b): return a.Value.CompareTo(b.Value);
            case (RubyFloat a, RubyFloat b): return double.IsNaN(a.Value) || double.IsNaN(b.Value) ? null : a.Value.CompareTo(b.Value);
            case (RubyInteger a, RubyFloat b): return double.IsNaN(b.Value) ? null : Numerics.Compare(a.Value, b.Value);
            case (RubyFloat a, RubyInteger b): return double.IsNaN(a.Value) ? null : -Numerics.Compare(b.Value, a.Value);
            case (RubyArray a, RubyArray b):
                for (var i = 0; i < Math.Min(a.Items.Count, b.Items.Count); i++)
                {
                    var order = Compare(a.Items[i], b.Items[i]);
                    if (order is not 0)
                        return order;
                }
                return a.Items.Count.CompareTo(b.Items.Count);
            case (RubyObject { Data: RubyAddress a }, RubyObject { Data: RubyAddress b }): return a.Value.CompareTo(b.Value);
            default: return AreEqual(left, right) ? 0 : null;
        }
    }

    private static int Hash(RubyValue value, int depth) => value switch
    {
        RubyUnknown unknown => throw new UnknownException(unknown),
        RubyString v => v.Text.GetHashCode(StringComparison.Ordinal),
        RubySymbol v => HashCode.Combine(1, v.Name),
        RubyInteger v => v.Value.GetHashCode(),
        RubyFloat v => HashCode.Combine(2, v.Value),
        RubyBoolean v => v.Value ? 3 : 4,
        RubyNil => 5,
        RubyArray v => depth > 3 ? v.Items.Count : v.Items.Aggregate(v.Items.Count, (hash, item) => HashCode.Combine(hash, Hash(item, depth + 1))),
        RubyHash v => v.Count,
        RubyRange v => HashCode.Combine(Hash(v.From, depth), Hash(v.To, depth)),
        RubyRegexp v => v.Source.GetHashCode(StringComparison.Ordinal),
        RubyForeign v => v.Text.GetHashCode(StringComparison.Ordinal),
        RubyClassValue v => v.Represented.Name.GetHashCode(StringComparison.Ordinal),
        RubyObject { Data: RubySet set } => set.Entries.Count,
        RubyObject { Data: { } data } => data.GetHashCode(),
        _ => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value),
    };
}
