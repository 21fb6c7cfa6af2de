using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>How values become text in <c>"${x}"</c>.</summary>
internal static class StringConversion
{
    /// <summary>The text of a value that is known.</summary>
    /// <returns>The text; null if the value holds something unknown.</returns>
    public static string? Of(PuppetValue value) => value switch
    {
        StringValue text => text.Value,
        UndefValue => "",
        IntegerValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        { IsKnown: true } or SensitiveValue => Interpolation.ToText(value),
        _ => null,
    };

    /// <summary>Puts a string together; holes stay holes, alternatives stay alternatives while they are few.</summary>
    public static PuppetValue Concatenate(IReadOnlyList<PuppetValue> parts, Origin computed)
    {
        var texts = new string[parts.Count];
        var length = 0L;
        var isSecret = false;
        var causes = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (Of(part) is not { } text)
                return WithHoles(parts, computed);
            texts[i] = text;
            length += text.Length;
            ValueBudget.CheckLength(length);
            isSecret |= part is not SensitiveValue && part.ContainsSecret;
            if (IsCause(part, computed))
                causes++;
        }
        return new StringValue(string.Concat(texts), causes == 0 ? computed : computed with { Causes = CausesIn(parts, causes, computed) }, isSecret);
    }

    /// <summary>The text of the string itself decides nothing; what a variable brings in does, though it was only written down elsewhere.</summary>
    private static bool IsCause(PuppetValue part, Origin computed) =>
        part.Origin.Kind != OriginKind.Literal || part is not StringValue
        || (part.Origin.Location is { } place && computed.Location is { } whole && !(ReferenceEquals(place.Source, whole.Source) && whole.Span.Start <= place.Span.Start && place.Span.End <= whole.Span.End));

    private static ImmutableArray<Origin> CausesIn(IReadOnlyList<PuppetValue> parts, int count, Origin computed)
    {
        var causes = new Origin[count];
        for (var i = parts.Count - 1; count > 0; i--)
        {
            if (IsCause(parts[i], computed))
                causes[--count] = parts[i].Origin;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(causes);
    }

    private static PuppetValue WithHoles(IReadOnlyList<PuppetValue> parts, Origin computed)
    {
        var origin = computed with { Causes = [.. parts.Where(static p => p.Origin.Kind != OriginKind.Literal).Select(static p => p.Origin)] };
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is OneOfValue choice)
            {
                var index = i;
                return Lifting.Map(choice, origin, v => Concatenate([.. parts.Take(index), v, .. parts.Skip(index + 1)], computed));
            }
        }
        var pieces = ImmutableArray.CreateBuilder<PuppetValue>();
        foreach (var part in parts)
        {
            if (part is PartialStringValue partial)
                pieces.AddRange(partial.Pieces);
            else if (Of(part) is { } text)
                pieces.Add(new StringValue(text, part.Origin, part.IsSecret));
            else
                pieces.Add(part as UnknownValue ?? new UnknownValue(
                    FunctionDispatcher.FindUnknown(part, deep: true) ?? new UnknownReason(UnknownKind.Undecided, "it is not known"), part.Origin, part.ContainsSecret));
        }
        var isSecret = pieces.Any(static p => p.ContainsSecret);
        if (pieces.Count > PartialStringValue.MaximumPieces || pieces.Sum(static p => p.Weight) > ValueBudget.MaximumWeight)
            return new UnknownValue(new UnknownReason(UnknownKind.Budget, "a text that is too long, with too many unknown pieces"), origin, isSecret);
        return new PartialStringValue(pieces.ToImmutable(), origin, isSecret);
    }
}
