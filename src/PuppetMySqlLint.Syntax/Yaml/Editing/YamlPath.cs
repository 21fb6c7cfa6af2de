using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>The way from a document's root to a node: keys and, in sequences, indices. Written as <c>["mysql::server::options", "mysqld", 0]</c>.</summary>
[CollectionBuilder(typeof(YamlPath), nameof(Of))]
public sealed class YamlPath : IEnumerable<YamlPathSegment>
{
    private readonly ImmutableArray<YamlPathSegment> _segments;

    private YamlPath(ImmutableArray<YamlPathSegment> segments) => _segments = segments;

    /// <summary>The number of steps; 0 for the root.</summary>
    public int Count => _segments.Length;

    /// <summary>One step.</summary>
    public YamlPathSegment this[int index] => _segments[index];

    /// <summary>A path of these steps.</summary>
    public static YamlPath Of(params ReadOnlySpan<YamlPathSegment> segments) => new([.. segments]);

    /// <inheritdoc/>
    public IEnumerator<YamlPathSegment> GetEnumerator() => _segments.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The steps with points between; a key that contains a point is quoted.</summary>
    public override string ToString() => string.Join('.', _segments);
}

/// <summary>One step: a key of a mapping or an index into a sequence.</summary>
public readonly record struct YamlPathSegment
{
    private readonly string? _key;

    private YamlPathSegment(string? key, int index)
    {
        _key = key;
        Index = index;
    }

    /// <summary>The key; an index's digits.</summary>
    public string Key => _key ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The index from 0; -1 for a key.</summary>
    public int Index { get; }

    /// <summary>A key.</summary>
    public static implicit operator YamlPathSegment(string key) => FromString(key);

    /// <summary>An index.</summary>
    public static implicit operator YamlPathSegment(int index) => FromInt32(index);

    /// <summary>A key.</summary>
    public static YamlPathSegment FromString(string key) => new(key, -1);

    /// <summary>An index, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static YamlPathSegment FromInt32(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new YamlPathSegment(null, index);
    }

    /// <inheritdoc/>
    public override string ToString() => _key?.Contains('.', StringComparison.Ordinal) == true ? $"\"{_key}\"" : Key;
}
