using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A mapping, in block or flow style. Its span is from the first key to the end of the last value; in flow style with the braces.</summary>
public sealed class YamlMapping : YamlNode
{
    internal YamlMapping(TextSpan span, ImmutableArray<YamlEntry> entries, bool isFlow, YamlAnchor? anchor, YamlTag? tag)
        : base(span, anchor, tag)
    {
        Entries = entries;
        IsFlow = isFlow;
        foreach (var entry in entries)
        {
            entry.Key.Parent = this;
            entry.Value.Parent = this;
        }
    }

    /// <summary>The entries in order, repeated keys included.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <summary>Whether it is written with braces, or as a pair within brackets.</summary>
    public bool IsFlow { get; }

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
