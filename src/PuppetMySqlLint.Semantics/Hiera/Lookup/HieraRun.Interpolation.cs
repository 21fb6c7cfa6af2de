using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Interpolation in values and keys.</summary>
internal sealed partial class HieraRun
{
    private PuppetValue Interpolate(PuppetValue value, bool allowMethods)
    {
        switch (value)
        {
            case StringValue text:
                return HieraTemplate.IsIn(text.Value) ? InterpolateText(text, allowMethods) : value;
            case ArrayValue array:
                return new ArrayValue([.. array.Elements.Select(e => Interpolate(e, allowMethods))], array.Origin, array.IsSecret, array.Openness);
            case HashValue hash:
                var entries = new HashBuilder();
                foreach (var entry in hash.Entries)
                    entries[Interpolate(entry.Key, allowMethods)] = Interpolate(entry.Value, allowMethods);
                return entries.ToHash(hash.Origin, hash.IsSecret, hash.Openness);
            default:
                return value;
        }
    }

    private PuppetValue InterpolateText(StringValue text, bool allowMethods)
    {
        MayDifferForOthers = true;
        var template = HieraTemplate.Read(text.Value);
        var location = text.Origin.Location;
        var pieces = ImmutableArray.CreateBuilder<PuppetValue>(template.Pieces.Length);
        foreach (var piece in template.Pieces)
        {
            if (piece.IsConstant)
            {
                pieces.Add(new StringValue(piece.Text, text.Origin));
                continue;
            }
            if (piece.Method == "alias")
            {
                if (!template.IsOneExpression)
                    throw Fail(location, "%{alias(…)} has to be the whole string");
                CheckMethod(piece, allowMethods, location);
                var aliased = Through(text.Origin, LookupNested(piece.Text, location) ?? new StringValue("", text.Origin));
                // What a password is, is one under any name.
                return text.IsSecret ? aliased.AsSecret() : aliased;
            }
            pieces.Add(Evaluate(piece, text, allowMethods));
        }
        return Join(pieces.ToImmutable(), text, template);
    }

    private PuppetValue Evaluate(HieraPiece piece, StringValue text, bool allowMethods)
    {
        var location = text.Origin.Location;
        PuppetValue? value;
        switch (piece.Method)
        {
            case HieraPiece.Scope:
                value = FindVariable(piece.Text, location);
                break;
            case "lookup" or "hiera":
                CheckMethod(piece, allowMethods, location);
                value = LookupNested(piece.Text, location);
                break;
            case "literal":
                CheckMethod(piece, allowMethods, location);
                value = new StringValue(piece.Text, text.Origin);
                break;
            default:
                CheckMethod(piece, allowMethods, location);
                throw Fail(location, $"%{{{piece.Method}(…)}} is no interpolation method: there are lookup, alias, literal and scope");
        }
        var name = piece.Method == HieraPiece.Scope ? "scope:" + piece.Text : piece.Text;
        return Guarded(name, location, () => value is null ? new StringValue("", text.Origin) : Interpolate(value, allowMethods));
    }

    private static void CheckMethod(HieraPiece piece, bool allowMethods, Location? location)
    {
        if (!allowMethods)
            throw Fail(location, $"%{{{piece.Method}(…)}} cannot be used here");
    }

    private PuppetValue? LookupNested(string key, Location? location)
    {
        // Two strings that each name the next one twice are enough to ask for more than any memory holds.
        if (++_nestedLookups > MaximumNestedLookups)
            throw Fail(location, $"the value asks for more than {MaximumNestedLookups} other keys, one through the other: that is not evaluated");
        try
        {
            return Lookup(key, merge: null);
        }
        catch (HieraLookupException exception) when (exception.Diagnostic.Location is null)
        {
            throw new HieraLookupException(exception.Diagnostic with { Location = location });
        }
    }

    private PuppetValue Join(ImmutableArray<PuppetValue> pieces, StringValue text, HieraTemplate template)
    {
        var isSecret = text.IsSecret || pieces.Any(static p => p.ContainsSecret);
        var causes = pieces.Where(p => !ReferenceEquals(p.Origin, text.Origin)).Select(static p => p.Origin).ToList();
        // A string that only passes on what another key holds is to be edited there; any other one here.
        var origin = template is { IsOneExpression: true, Pieces: [{ Method: "lookup" or "hiera" }] } || causes.Count == 0
            ? text.Origin with { Causes = [.. causes] }
            : text.Origin with { Causes = [text.Origin, .. causes] };
        if (pieces.All(static p => p.IsKnown))
        {
            var builder = new StringBuilder();
            foreach (var piece in pieces)
                builder.Append(RubyInspection.ToText(piece));
            if ((_characters += builder.Length) > MaximumCharacters)
                throw Fail(text.Origin.Location, $"the value is put together from more than {MaximumCharacters} characters: that is not evaluated");
            return new StringValue(builder.ToString(), origin, isSecret);
        }
        if (pieces is [UnknownValue unknown])
            return new UnknownValue(unknown.Reason, origin, isSecret);
        if (pieces is [OneOfValue choice])
            return new OneOfValue([.. choice.Alternatives.Select(a => a with { Value = a.Value.IsKnown ? new StringValue(RubyInspection.ToText(a.Value), a.Value.Origin, a.Value.IsSecret) : a.Value })], origin, isSecret);
        return new PartialStringValue([.. pieces.SelectMany(Hole)], origin, isSecret);
    }

    /// <summary>A piece as a partial string may hold it.</summary>
    private static IEnumerable<PuppetValue> Hole(PuppetValue piece) => piece switch
    {
        PartialStringValue partial => partial.Pieces,
        UnknownValue or OneOfValue => [piece],
        { IsKnown: true } => [new StringValue(RubyInspection.ToText(piece), piece.Origin, piece.IsSecret)],
        _ => [new UnknownValue(HieraMerger.ReasonOf(piece), piece.Origin, piece.IsSecret)],
    };

    /// <summary>An alias gives the other key's value; what points at the alias is a later step of its way.</summary>
    private static PuppetValue Through(Origin alias, PuppetValue value) => ReferenceEquals(value.Origin, alias) ? value : value.WithOrigin(alias with { Causes = [value.Origin] });

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("()[]{}<>|, ");

    private PuppetValue? FindVariable(string expression, Location? location)
    {
        if (world.Find(expression) is { } assumed)
            return new StringValue(assumed, new Origin(OriginKind.Fact, $"{HieraFork.Variable(expression)}, assumed to be '{assumed}'"));
        var key = HieraKey.TryRead(expression) ?? throw Fail(location, $"the variable '{expression}' is malformed: check its dots and quotes");
        if (lookup.HasVersion3 && key.Root is "calling_module" or "calling_class" or "calling_class_path")
            return new UnknownValue(new UnknownReason(UnknownKind.LateBinding, $"{key.Root} is only known while the node is compiled"), new Origin(OriginKind.Computed, key.Root));
        // No variable is called so: a method without quotes, for one.
        var value = key.Root.AsSpan().ContainsAny(NotInNames) ? null : scope.GetVariable(key.Root);
        // Two variables exist everywhere, without a value where they make no sense.
        if (value is null && lookup.IsStrict && key.Root is not ("module_name" or "caller_module_name"))
            throw Fail(location, $"the variable '{key.Root}' is not defined");
        return value is null or UndefValue ? null : Dig(value, key.Segments, expression);
    }

    /// <summary>Follows a key's segments into a value.</summary>
    /// <returns>What is there; null if there is nothing.</returns>
    private static PuppetValue? Dig(PuppetValue value, ImmutableArray<HieraSegment> segments, string key)
    {
        var current = value;
        foreach (var segment in segments)
        {
            switch (current)
            {
                case UndefValue:
                    return null;
                case ArrayValue array when segment.Index is { } index:
                    if (index < 0 || index >= array.Elements.Length)
                        return array.Openness is null || index < 0 ? null : new UnknownValue(array.Openness, array.Origin, array.IsSecret);
                    current = array.Elements[index];
                    break;
                case HashValue hash:
                    PuppetValue name = segment.Index is { } number ? new IntegerValue(number, hash.Origin) : new StringValue(segment.Name, hash.Origin);
                    if (hash.TryGetValue(name, out var found))
                        current = found;
                    else
                        return hash.Openness is null ? null : new UnknownValue(hash.Openness, hash.Origin, hash.IsSecret);
                    break;
                case UnknownValue or OneOfValue or PartialStringValue:
                    return new UnknownValue(HieraMerger.ReasonOf(current), current.Origin, current.IsSecret);
                default:
                    throw Fail(current.Origin.PrimaryLocation, $"'{segment.Name}' of '{key}' is looked for in a value that is no hash");
            }
        }
        return current;
    }
}
