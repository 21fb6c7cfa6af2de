using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A node of a YAML document: scalar, mapping, sequence or alias. Immutable.</summary>
public abstract class YamlNode
{
    private protected YamlNode(TextSpan span, YamlAnchor? anchor, YamlTag? tag)
    {
        Span = span;
        Anchor = anchor;
        Tag = tag;
    }

    /// <summary>The node's own text, without its anchor and tag; quotes and brackets belong to it. Empty for a value that is not written.</summary>
    public TextSpan Span { get; }

    /// <summary>Its anchor; null if it has none.</summary>
    public YamlAnchor? Anchor { get; }

    /// <summary>Its tag; null if it has none.</summary>
    public YamlTag? Tag { get; }

    /// <summary>The node's text with its anchor and tag.</summary>
    public TextSpan FullSpan => TextSpan.FromBounds(Math.Min(Span.Start, Math.Min(Anchor?.Span.Start ?? int.MaxValue, Tag?.Span.Start ?? int.MaxValue)), Span.End);

    /// <summary>The mapping or sequence that it stands in, as key, value or item; null for a document's root.</summary>
    public YamlNode? Parent { get; internal set; }

    /// <summary>The nodes right below, in order, keys among them.</summary>
    public IEnumerable<YamlNode> Children() => this switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(static e => new[] { e.Key, e.Value }),
        YamlSequence sequence => sequence.Items.Select(static i => i.Value),
        _ => [],
    };

    /// <summary>The node and all below it, in order, keys among them.</summary>
    public IEnumerable<YamlNode> DescendantsAndSelf()
    {
        var pending = new Stack<YamlNode>([this]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children().Reverse())
                pending.Push(child);
        }
    }
}

/// <summary>A name that an alias can refer to.</summary>
/// <param name="Name">The name, without <c>&amp;</c>.</param>
/// <param name="Span">Its text, with <c>&amp;</c>.</param>
public sealed record YamlAnchor(string Name, TextSpan Span);

/// <summary>A tag, which states a node's type.</summary>
/// <param name="Name">The tag as it resolves: <c>!mine</c>, and <c>tag:yaml.org,2002:binary</c> for <c>!!binary</c>.</param>
/// <param name="Span">Its text as written.</param>
public sealed record YamlTag(string Name, TextSpan Span);
