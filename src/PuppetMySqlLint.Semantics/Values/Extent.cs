using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>What a collection knows of its members since it was made, so that nobody has to go through them again.</summary>
/// <param name="IsKnown">Whether nothing in them is unknown, at any depth.</param>
/// <param name="ContainsSecret">Whether anything in them is secret, at any depth.</param>
/// <param name="Weight">How much there is in them, as <see cref="PuppetValue.Weight"/> counts.</param>
internal readonly record struct Extent(bool IsKnown, bool ContainsSecret, long Weight)
{
    private static readonly Extent s_none = new(IsKnown: true, ContainsSecret: false, 1);

    public static Extent Of(ImmutableArray<PuppetValue> elements)
    {
        var extent = s_none;
        foreach (var element in elements)
            extent = extent.With(element);
        return extent;
    }

    public static Extent Of(ImmutableArray<HashEntry> entries)
    {
        var extent = s_none;
        foreach (var (key, value) in entries)
            extent = extent.With(key).With(value);
        return extent;
    }

    private Extent With(PuppetValue member) => new(IsKnown && member.IsKnown, ContainsSecret || member.ContainsSecret, Math.Min(Weight + member.Weight, int.MaxValue));
}
