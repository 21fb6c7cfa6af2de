using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A sequence, in block or flow style. Its span is from the first dash to the end of the last item; in flow style with the brackets.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(TextSpan span, ImmutableArray<YamlItem> items, bool isFlow, YamlAnchor? anchor, YamlTag? tag)
        : base(span, anchor, tag)
    {
        Items = items;
        IsFlow = isFlow;
        foreach (var item in items)
            item.Value.Parent = this;
    }

    /// <summary>The items in order.</summary>
    public ImmutableArray<YamlItem> Items { get; }

    /// <summary>Whether it is written with brackets.</summary>
    public bool IsFlow { get; }
}
