using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Searches several places and makes one value of what they give, by Puppet's rules.</summary>
internal static class HieraMerger
{
    /// <param name="merge">The strategy.</param>
    /// <param name="places">The places, highest priority first.</param>
    /// <param name="find">Gives a place's value; null if it has none.</param>
    /// <param name="isStack">Whether the places are the layers, of which there are always several, even if some are not there.</param>
    /// <returns>The value; null if no place has one.</returns>
    public static PuppetValue? Search<T>(HieraMerge merge, IReadOnlyList<T> places, Func<T, PuppetValue?> find, bool isStack = false)
    {
        if (merge.Strategy == HieraMergeStrategy.First)
        {
            foreach (var place in places)
            {
                if (find(place) is { } value)
                    return value;
            }
            return null;
        }
        // A single place is not merged, and not converted either.
        if (places.Count == 1 && !isStack)
            return find(places[0]) is { } only ? Single(merge, only) : null;
        PuppetValue? result = null;
        foreach (var place in places)
        {
            if (find(place) is { } value)
                result = result is null ? First(merge, value) : Merge(merge, result, value);
        }
        return result;
    }

    /// <summary>Merges a value of higher priority with one of lower.</summary>
    public static PuppetValue Merge(HieraMerge merge, PuppetValue high, PuppetValue low) => merge.Strategy switch
    {
        HieraMergeStrategy.Hash => MergeHashes(high, low),
        HieraMergeStrategy.Unique => MergeUnique(high, low),
        HieraMergeStrategy.Deep => merge.IsReversed ? new DeepMerge(merge).Merge(low, high) : new DeepMerge(merge).Merge(high, low),
        _ => high,
    };

    private static PuppetValue Single(HieraMerge merge, PuppetValue value) =>
        merge.Strategy == HieraMergeStrategy.Unique && value is ArrayValue array
            ? new ArrayValue([.. array.Elements.Distinct(ValueComparer.HashKey)], array.Origin, array.IsSecret, array.Openness)
            : value;

    private static PuppetValue First(HieraMerge merge, PuppetValue value) => merge.Strategy == HieraMergeStrategy.Unique ? ToFlatArray(value) : value;

    private static PuppetValue MergeHashes(PuppetValue high, PuppetValue low)
    {
        Check(high, "hash", static v => v is HashValue hash && hash.Entries.All(static e => e.Key is StringValue or PartialStringValue or UnknownValue && IsData(e.Value)));
        Check(low, "hash", static v => v is HashValue hash && hash.Entries.All(static e => e.Key is StringValue or PartialStringValue or UnknownValue && IsData(e.Value)));
        if (high is not HashValue first)
            return high;
        var origin = Joined(high.Origin, low.Origin);
        if (low is not HashValue second)
            return new HashValue(first.Entries, origin, first.IsSecret || low.IsSecret, ReasonOf(low));
        var entries = HashBuilder.From(second.Entries);
        foreach (var entry in first.Entries)
            entries[entry.Key] = entry.Value;
        return entries.ToHash(origin, first.IsSecret || second.IsSecret, first.Openness ?? second.Openness);
    }

    private static ArrayValue MergeUnique(PuppetValue high, PuppetValue low)
    {
        Check(high, "unique", static v => v is not (HashValue or UndefValue) && IsData(v));
        Check(low, "unique", static v => v is not (HashValue or UndefValue) && IsData(v));
        var (first, second) = (ToFlatArray(high), ToFlatArray(low));
        return new ArrayValue(
            [.. first.Elements.Concat(second.Elements).Distinct(ValueComparer.HashKey)], Joined(high.Origin, low.Origin), first.IsSecret || second.IsSecret, first.Openness ?? second.Openness);
    }

    private static ArrayValue ToFlatArray(PuppetValue value) => value switch
    {
        ArrayValue array => new ArrayValue([.. Flatten(array)], array.Origin, array.IsSecret, array.Openness),
        UnknownValue or OneOfValue => new ArrayValue([], value.Origin, value.IsSecret, ReasonOf(value)),
        _ => new ArrayValue([value], value.Origin, value.IsSecret),
    };

    private static IEnumerable<PuppetValue> Flatten(ArrayValue array) => array.Elements.SelectMany(static e => e is ArrayValue inner ? Flatten(inner) : [e]);

    public static UnknownReason ReasonOf(PuppetValue value) => value switch
    {
        UnknownValue unknown => unknown.Reason,
        _ => new UnknownReason(UnknownKind.Undecided, "a value of another level is not decided"),
    };

    /// <summary>A merged value came from its parts, that of the highest priority first.</summary>
    public static Origin Joined(Origin high, Origin low)
    {
        const string Description = "values of several levels, merged";
        return high.Description == Description
            ? high with { Causes = high.Causes.Add(low) }
            : new Origin(OriginKind.HieraData, Description, high.Location) { Causes = [high, low] };
    }

    /// <summary>Whether it is of Puppet's type Data, as far as it is known.</summary>
    private static bool IsData(PuppetValue value) => value switch
    {
        ArrayValue array => array.Elements.All(IsData),
        HashValue hash => hash.Entries.All(static e => e.Key is StringValue or PartialStringValue or UnknownValue && IsData(e.Value)),
        SensitiveValue or DefaultValue or TypeValue or RegexValue or DeferredValue => false,
        _ => true,
    };

    private static void Check(PuppetValue value, string strategy, Func<PuppetValue, bool> fits)
    {
        if (value is UnknownValue or OneOfValue or PartialStringValue || fits(value))
            return;
        throw new HieraLookupException(
            HieraDescriptors.LookupFailed, value.Origin.PrimaryLocation,
            $"the merge strategy '{strategy}' cannot merge {(strategy == "hash" ? "anything but hashes with strings as keys" : "hashes or undef")}: this value is none it takes");
    }
}
