using System.Collections.Immutable;
using System.Globalization;
using Sprache;

namespace PuppetMySqlLint.Semantics;

/// <summary>A key with its segments: <c>a.b.0</c>, <c>"a.b".c</c>.</summary>
/// <param name="Text">The key as written.</param>
/// <param name="Root">What is looked up.</param>
/// <param name="Segments">The way from the found value to the one that is asked for.</param>
internal sealed record HieraKey(string Text, string Root, ImmutableArray<HieraSegment> Segments)
{
    private const int LongestKey = 8192;

    private static readonly Parser<string> Quoted =
        from before in Parse.WhiteSpace.Many()
        from quote in Parse.Chars('"', '\'')
        from text in Parse.CharExcept(quote).AtLeastOnce().Text()
        from endQuote in Parse.Char(quote)
        from after in Parse.WhiteSpace.Many()
        select text;

    private static readonly Parser<HieraSegment> Segment =
        Quoted.Select(static text => new HieraSegment(text, Index: null)).Or(Parse.CharExcept("'\".").AtLeastOnce().Text().Select(static text => Plain(text.Trim())));

    private static readonly Parser<IEnumerable<HieraSegment>> Path = Segment.DelimitedBy(Parse.Char('.')).End();

    private static readonly BoundedCache<HieraKey?> Parsed = new(Read);

    /// <summary>The module whose data may have the key; null if the key is not qualified.</summary>
    public string? Module { get; } = Root.IndexOf("::", StringComparison.Ordinal) switch { < 0 => null, 0 => Root, var end => Root[..end] };

    /// <returns>The key; null if it is malformed.</returns>
    public static HieraKey? TryRead(string text)
    {
        if (text.AsSpan().IndexOfAny('\'', '"', '.') < 0)
            return new HieraKey(text, text, []);
        return Parsed.Get(text);
    }

    private static HieraKey? Read(string text)
    {
        if (text.Length > LongestKey || Path.TryParse(text) is not { WasSuccessful: true, Value: var segments })
            return null;
        var all = segments.ToImmutableArray();
        return new HieraKey(text, all[0].Name, all[1..]);
    }

    private static HieraSegment Plain(string text) =>
        text.Length > 0 && text.TrimStart('+', '-') is { Length: > 0 } digits && text.Length - digits.Length <= 1 && digits.All(char.IsAsciiDigit)
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? new HieraSegment(text, index)
            : new HieraSegment(text, Index: null);
}

/// <summary>A segment of a key.</summary>
/// <param name="Name">The segment without quotes.</param>
/// <param name="Index">The number that it is; null if it is none.</param>
internal readonly record struct HieraSegment(string Name, int? Index);
