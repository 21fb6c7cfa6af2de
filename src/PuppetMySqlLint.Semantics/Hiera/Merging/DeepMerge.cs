using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Deep merge as the Ruby library <c>deep_merge</c> does it for Puppet, its habits included: arrays are joined low priority first, a
/// key that only the higher level has is merged with itself (which removes repetitions from arrays and applies knockouts), and an empty
/// hash does not replace a scalar.
/// </summary>
internal sealed class DeepMerge
{
    private readonly HieraMerge _options;
    private readonly RubyRegex? _knockout;

    public DeepMerge(HieraMerge options)
    {
        _options = options;
        if (options.KnockoutPrefix is { Length: 0 })
            throw new HieraLookupException(HieraDescriptors.LookupFailed, null, "knockout_prefix cannot be an empty string");
        if (options.KnockoutPrefix is { } prefix)
            _knockout = RubyPattern.Compile("^" + prefix);
    }

    public PuppetValue Merge(PuppetValue source, PuppetValue destination)
    {
        if (source is UndefValue)
            return destination;
        if (IsFalsy(destination))
            return source;
        return source switch
        {
            HashValue hash => MergeHash(hash, destination),
            ArrayValue array => MergeArray(array, destination),
            UnknownValue or OneOfValue => source,
            _ => Overwrite(source),
        };
    }

    private PuppetValue MergeHash(HashValue source, PuppetValue destination)
    {
        if (destination is UnknownValue or OneOfValue)
            return Open(source, HieraMerger.ReasonOf(destination));
        // A hash replaces what is not one; from its second key on it is then merged with itself.
        var isReplaced = destination is not HashValue;
        if (isReplaced && source.Entries.IsEmpty)
            return destination;
        var target = isReplaced ? source : (HashValue)destination;
        var entries = HashBuilder.From(target.Entries);
        foreach (var entry in isReplaced ? source.Entries.Skip(1) : source.Entries)
        {
            var low = entries.TryGetValue(entry.Key, out var present) && !IsFalsy(present) ? present : entry.Value;
            entries[entry.Key] = ReferenceEquals(low, entry.Value) && IsSettled(low) ? low : Merge(entry.Value, low);
        }
        var origin = isReplaced ? source.Origin : HieraMerger.Joined(source.Origin, destination.Origin);
        return entries.ToHash(origin, source.IsSecret || destination.IsSecret, source.Openness ?? (destination as HashValue)?.Openness);
    }

    /// <summary>Whether merging the value with itself surely changes nothing.</summary>
    private bool IsSettled(PuppetValue value) => value is not (ArrayValue or HashValue) && (_knockout is null || value is not StringValue);

    private ArrayValue MergeArray(ArrayValue source, PuppetValue destination)
    {
        if (destination is UnknownValue or OneOfValue)
            return new ArrayValue(source.Elements, source.Origin, source.IsSecret || destination.IsSecret, HieraMerger.ReasonOf(destination));
        var own = source.Elements;
        if (_options.KnockoutPrefix is { } prefix && own.Any(e => IsText(e, prefix)))
        {
            destination = destination switch
            {
                ArrayValue => new ArrayValue([], destination.Origin),
                HashValue => new HashValue([], destination.Origin),
                StringValue => new StringValue("", destination.Origin),
                _ => new UndefValue(destination.Origin),
            };
            own = own.RemoveAll(e => IsText(e, prefix));
        }
        if (destination is not ArrayValue target)
            return new ArrayValue(_knockout is null ? own : own.RemoveAll(IsKnockout), source.Origin, source.IsSecret, source.Openness);
        var other = target.Elements;
        if (_knockout is not null)
        {
            foreach (var knockout in own.Where(IsKnockout))
            {
                var name = _knockout.Remove(((StringValue)knockout).Value);
                other = other.RemoveAll(e => IsText(e, name) || IsText(e, ((StringValue)knockout).Value));
                if (ReferenceEquals(source, target) || source.Elements == target.Elements)
                    own = own.RemoveAll(e => IsText(e, name));
            }
            own = own.RemoveAll(IsKnockout);
        }
        var elements = _options.MergeHashArrays && own.All(static e => e is HashValue) && other.All(static e => e is HashValue)
            ? MergeElements(own, other)
            : [.. other.Concat(own).Distinct(ValueComparer.HashKey)];
        if (_options.SortMergedArrays)
            elements = Sort(elements, source);
        return new ArrayValue(elements, HieraMerger.Joined(source.Origin, destination.Origin), source.IsSecret || target.IsSecret, source.Openness ?? target.Openness);
    }

    private ImmutableArray<PuppetValue> MergeElements(ImmutableArray<PuppetValue> own, ImmutableArray<PuppetValue> other)
    {
        var elements = ImmutableArray.CreateBuilder<PuppetValue>(Math.Max(own.Length, other.Length));
        for (var i = 0; i < other.Length; i++)
            elements.Add(i < own.Length ? Merge(own[i], other[i]) : other[i]);
        elements.AddRange(own.Skip(other.Length));
        return elements.ToImmutable();
    }

    private static ImmutableArray<PuppetValue> Sort(ImmutableArray<PuppetValue> elements, ArrayValue source)
    {
        if (elements.All(static e => e is StringValue))
            return [.. elements.OrderBy(static e => ((StringValue)e).Value, Comparer<string>.Create(RubyStrings.Compare))];
        if (elements.All(static e => e is IntegerValue or FloatValue))
            return [.. elements.OrderBy(static e => e is IntegerValue integer ? integer.Value : ((FloatValue)e).Value)];
        if (elements.Length < 2 || elements.Any(static e => !e.IsKnown))
            return elements;
        throw new HieraLookupException(HieraDescriptors.LookupFailed, source.Origin.PrimaryLocation, "sort_merged_arrays cannot sort an array of strings and other values");
    }

    /// <summary>A scalar replaces what is there; one that is knocked out leaves an empty string.</summary>
    private PuppetValue Overwrite(PuppetValue source) => source is StringValue text && _knockout is not null && _knockout.IsMatch(text.Value) && _knockout.Remove(text.Value) != text.Value
        ? new StringValue("", source.Origin, source.IsSecret)
        : source;

    /// <summary>A hash of which a lower level may have more, at every depth.</summary>
    private static PuppetValue Open(PuppetValue value, UnknownReason reason) => value switch
    {
        HashValue hash => new HashValue([.. hash.Entries.Select(e => e with { Value = Open(e.Value, reason) })], hash.Origin, hash.IsSecret, hash.Openness ?? reason),
        ArrayValue array => new ArrayValue(array.Elements, array.Origin, array.IsSecret, array.Openness ?? reason),
        _ => value,
    };

    private bool IsKnockout(PuppetValue value) => value is StringValue text && _knockout!.IsMatch(text.Value) && _knockout.Remove(text.Value) != text.Value;

    private static bool IsText(PuppetValue value, string text) => value is StringValue known && known.Value == text;

    private static bool IsFalsy(PuppetValue value) => value is UndefValue or BooleanValue { Value: false };
}
