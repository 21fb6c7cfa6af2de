using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A sequence, in block or flow style.</summary>
/// <param name="span">From the first dash to the end of the last item; in flow style with the brackets.</param>
/// <param name="items">The items in order.</param>
/// <param name="isFlow">Whether it is written with brackets.</param>
public sealed class YamlSequence(TextSpan span, ImmutableArray<YamlNode> items, bool isFlow) : YamlNode(span)
{
    /// <summary>The items in order.</summary>
    public ImmutableArray<YamlNode> Items { get; } = items;

    /// <summary>Whether it is written with brackets.</summary>
    public bool IsFlow { get; } = isFlow;
}
