using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A value to write into a document. It is written so that Ruby reads it back as it is: a string that looks like something else is quoted.</summary>
public sealed class YamlValue
{
    private YamlValue(string? text, string? literal, ImmutableArray<YamlValue> items, ImmutableArray<KeyValuePair<string, YamlValue>> entries)
    {
        Text = text;
        Literal = literal;
        Items = items;
        Entries = entries;
    }

    /// <summary>The value that Ruby calls <c>nil</c> and Puppet <c>undef</c>.</summary>
    public static YamlValue Null { get; } = OfLiteral("~");

    /// <summary>A string's characters; null for anything else.</summary>
    internal string? Text { get; }

    /// <summary>A number, boolean or null as it is written; null for anything else.</summary>
    internal string? Literal { get; }

    /// <summary>A sequence's items; default for anything else.</summary>
    internal ImmutableArray<YamlValue> Items { get; }

    /// <summary>A mapping's entries; default for anything else.</summary>
    internal ImmutableArray<KeyValuePair<string, YamlValue>> Entries { get; }

    /// <summary>Whether it takes lines of its own in block style.</summary>
    internal bool IsCollection => !Items.IsDefaultOrEmpty || !Entries.IsDefaultOrEmpty;

    /// <summary>A string.</summary>
    public static implicit operator YamlValue(string text) => FromString(text);

    /// <summary>An integer.</summary>
    public static implicit operator YamlValue(long number) => FromInt64(number);

    /// <summary>A float.</summary>
    public static implicit operator YamlValue(double number) => FromDouble(number);

    /// <summary>A boolean.</summary>
    public static implicit operator YamlValue(bool value) => FromBoolean(value);

    /// <summary>A string.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, which no file can hold.</exception>
    public static YamlValue FromString(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                throw new ArgumentException("The text is not valid UTF-16.", nameof(text));
        }
        return new YamlValue(text, null, default, default);
    }

    /// <summary>An integer.</summary>
    public static YamlValue FromInt64(long number) => OfLiteral(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A float, written with a point, since Ruby takes it for an integer or a string without.</summary>
    public static YamlValue FromDouble(double number)
    {
        if (!double.IsFinite(number))
            return OfLiteral(double.IsNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf");
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        var digits = exponent < 0 ? text : text[..exponent];
        return OfLiteral(digits + (digits.Contains('.', StringComparison.Ordinal) ? "" : ".0") + (exponent < 0 ? "" : "e" + text[(exponent + 1)..]));
    }

    /// <summary>A boolean, written as <c>true</c> or <c>false</c>.</summary>
    public static YamlValue FromBoolean(bool value) => OfLiteral(value ? "true" : "false");

    /// <summary>A sequence.</summary>
    public static YamlValue Sequence(params ReadOnlySpan<YamlValue> items) => new(null, null, [.. items], default);

    /// <summary>A mapping.</summary>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public static YamlValue Mapping(params ReadOnlySpan<(string Key, YamlValue Value)> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, YamlValue>>(entries.Length);
        foreach (var (key, value) in entries)
        {
            if (!seen.Add(key))
                throw new ArgumentException($"The key '{key}' is given twice.", nameof(entries));
            pairs.Add(new KeyValuePair<string, YamlValue>(FromString(key).Text!, value));
        }
        return new YamlValue(null, null, default, pairs.DrainToImmutable());
    }

    private static YamlValue OfLiteral(string literal) => new(null, literal, default, default);
}
