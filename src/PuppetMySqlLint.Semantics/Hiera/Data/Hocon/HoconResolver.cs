using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Makes the substitutions of a HOCON file, and Puppet's values of it.</summary>
/// <param name="root">The file's object.</param>
/// <param name="source">Its text.</param>
/// <param name="originOf">The origin of the value, or key, at a path of names and indexes with dots between them.</param>
internal sealed class HoconResolver(HoconObject root, SourceText source, Func<string, Location, Origin> originOf)
{
    private const int MaximumValues = 1_000_000;
    private const int MaximumNesting = 200;

    private readonly HashSet<HoconNode> _active = new(ReferenceEqualityComparer.Instance);
    private int _values;
    private int _nesting;

    public HashValue Resolve() => (HashValue)Convert(root, "", null)!;

    /// <summary>The value of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">Its path, for origins.</param>
    /// <param name="below">What a substitution of the path itself stands for; null if nothing.</param>
    /// <returns>The value; null if an optional substitution leads nowhere.</returns>
    private PuppetValue? Convert(HoconNode node, string path, Below? below)
    {
        if (++_values > MaximumValues)
            throw new HoconException(node.Span, $"the file has more than {MaximumValues} values");
        if (++_nesting > MaximumNesting)
            throw new HoconException(node.Span, "its substitutions are nested too deep");
        try
        {
            return node switch
            {
                HoconScalar scalar => Scalar(scalar, path),
                HoconObject inner => Object(inner, path, below),
                HoconList list => new ArrayValue([.. list.Items.Select((item, i) => Convert(item, Join(path, i.ToString(CultureInfo.InvariantCulture)), below)).OfType<PuppetValue>()], OriginOf(list.Span, path)),
                HoconSubstitution substitution => Substitute(substitution, path, below),
                HoconConcatenation concatenation => Concatenate(concatenation, path, below),
                HoconStack stack => Stack(stack, path),
                _ => null,
            };
        }
        finally
        {
            _nesting--;
        }
    }

    private HashValue Object(HoconObject node, string path, Below? below)
    {
        var entries = new HashBuilder();
        foreach (var field in node.Fields)
        {
            var place = Join(path, field.Name);
            if (Convert(field.Value, place, below) is { } value)
                entries[new StringValue(field.Name, OriginOf(field.KeySpan, place))] = value;
        }
        return entries.ToHash(OriginOf(node.Span, path));
    }

    private PuppetValue? Stack(HoconStack stack, string path)
    {
        PuppetValue? result = null;
        for (var i = stack.Layers.Length - 1; i >= 0; i--)
        {
            var value = Convert(stack.Layers[i], path, new Below(path, result));
            result = value is HashValue high && result is HashValue low ? Merge(high, low) : value ?? result;
        }
        return result;
    }

    private static HashValue Merge(HashValue high, HashValue low)
    {
        var entries = new HashBuilder();
        foreach (var entry in high.Entries)
            entries[entry.Key] = entry.Value is HashValue inner && low.TryGetValue(entry.Key, out var below) && below is HashValue other ? Merge(inner, other) : entry.Value;
        foreach (var entry in low.Entries.Where(e => !high.TryGetValue(e.Key, out _)))
            entries[entry.Key] = entry.Value;
        return entries.ToHash(high.Origin with { Causes = [high.Origin, low.Origin] });
    }

    private PuppetValue? Substitute(HoconSubstitution node, string path, Below? below)
    {
        var wanted = string.Join('.', node.Path);
        if (below is not null && below.Path == wanted)
            return below.Value?.WithOrigin(OriginOf(node.Span, path) with { Causes = [below.Value.Origin] }) ?? (node.IsOptional ? null : throw Cycle(node, wanted));
        if (!_active.Add(node))
            throw Cycle(node, wanted);
        try
        {
            if (Find(root, node.Path, 0) is { } found)
                return found.WithOrigin(OriginOf(node.Span, path) with { Causes = [found.Origin] });
        }
        finally
        {
            _active.Remove(node);
        }
        // The server's environment may have it.
        return new UnknownValue(new UnknownReason(UnknownKind.ExternalData, $"${{{wanted}}} is not in the file, so that the environment of Puppet's server decides"), OriginOf(node.Span, path));
    }

    private PuppetValue? Find(HoconNode node, ImmutableArray<string> path, int depth)
    {
        var here = string.Join('.', path.Take(depth));
        if (depth == path.Length)
            return Convert(node, here, null);
        if (node is HoconObject inner)
            return inner.Find(path[depth]) is { } field ? Find(field.Value, path, depth + 1) : null;
        return Convert(node, here, null) is { } value ? Dig(value, path, depth) : null;
    }

    private static PuppetValue? Dig(PuppetValue value, ImmutableArray<string> path, int depth)
    {
        for (; depth < path.Length; depth++)
        {
            if ((value as HashValue)?.Find(path[depth]) is not { } inner)
                return null;
            value = inner;
        }
        return value;
    }

    private PuppetValue? Concatenate(HoconConcatenation node, string path, Below? below)
    {
        var parts = new List<(HoconNode Node, PuppetValue Value)>();
        foreach (var part in node.Parts)
        {
            if (Convert(part, path, below) is { } value)
                parts.Add((part, value));
        }
        var origin = OriginOf(node.Span, path);
        var content = parts.FindAll(static p => p.Node is not HoconScalar { Kind: HoconScalarKind.Blank });
        if (content.Count == 0)
            return parts.Count == 0 ? null : new StringValue(string.Concat(parts.Select(static p => TextOf(p.Node, p.Value))), origin);
        if (content.Find(static p => p.Value is UnknownValue) is { Value: UnknownValue unknown })
            return new UnknownValue(unknown.Reason, origin with { Causes = [unknown.Origin] });
        var causes = node.NeedsResolution ? origin with { Causes = [.. content.Where(static p => p.Node.NeedsResolution).Select(static p => p.Value.Origin)] } : origin;
        if (content.TrueForAll(static p => p.Value is ArrayValue))
            return new ArrayValue([.. content.SelectMany(static p => ((ArrayValue)p.Value).Elements)], causes);
        if (content.TrueForAll(static p => p.Value is HashValue))
            return content.Select(static p => (HashValue)p.Value).Aggregate(static (low, high) => Merge(high, low));
        if (content.Exists(static p => p.Value is ArrayValue or HashValue))
            throw new HoconException(node.Span, "a list or object cannot be joined with something else");
        if (content.Count == 1 && parts.Count == 1)
            return content[0].Value;
        return new StringValue(string.Concat(parts.Select(static p => TextOf(p.Node, p.Value))), causes);
    }

    private static string TextOf(HoconNode node, PuppetValue value) => node is HoconScalar scalar ? scalar.Text : RubyInspection.ToText(value);

    private PuppetValue Scalar(HoconScalar scalar, string path)
    {
        var origin = OriginOf(scalar.Span, path);
        switch (scalar.Kind)
        {
            case HoconScalarKind.True or HoconScalarKind.False:
                return new BooleanValue(scalar.Kind == HoconScalarKind.True, origin);
            case HoconScalarKind.Null:
                return new UndefValue(origin);
            case HoconScalarKind.Number when HoconNumber.TryRead(scalar.Text) is { } number:
                return number.Integer is { } integer ? new IntegerValue(integer, origin) : new FloatValue(number.Float, origin);
            default:
                return new StringValue(scalar.Text, origin);
        }
    }

    private static HoconException Cycle(HoconSubstitution node, string wanted) => new(node.Span, $"the substitution ${{{wanted}}} leads back to itself");

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private Origin OriginOf(TextSpan span, string path) => originOf(path, new Location(source, span));

    private sealed record Below(string Path, PuppetValue? Value);
}
