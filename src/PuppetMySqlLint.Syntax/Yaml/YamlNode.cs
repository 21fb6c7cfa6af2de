using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A node of a YAML document: scalar, mapping, sequence or alias. Immutable.</summary>
public abstract class YamlNode
{
    private protected YamlNode(TextSpan span) => Span = span;

    /// <summary>The node's own text, without its anchor and tag; quotes and brackets belong to it.</summary>
    public TextSpan Span { get; }

    /// <summary>The name of its anchor, without <c>&amp;</c>; null if it has none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Its tag as the parser resolved it (<c>!mine</c>, <c>tag:yaml.org,2002:binary</c>); null if it has none.</summary>
    public string? Tag { get; init; }
}
