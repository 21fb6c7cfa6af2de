using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A mapping, in block or flow style.</summary>
/// <param name="span">From the first key to the end of the last value; in flow style with the braces.</param>
/// <param name="entries">The entries in order, repeated keys included.</param>
/// <param name="isFlow">Whether it is written with braces.</param>
public sealed class YamlMapping(TextSpan span, ImmutableArray<YamlEntry> entries, bool isFlow) : YamlNode(span)
{
    /// <summary>The entries in order, repeated keys included.</summary>
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>Whether it is written with braces.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>The entry whose key is a scalar of these characters; of several the last one, which wins in Ruby.</summary>
    /// <returns>The entry; null if there is none.</returns>
    public YamlEntry? Find(string key)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Key is YamlScalar scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal))
                return Entries[i];
        }
        return null;
    }
}

/// <summary>One entry of a mapping.</summary>
/// <param name="Key">The key, mostly a scalar.</param>
/// <param name="Value">The value; an empty plain scalar where none is written.</param>
public sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
