using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A reference to an anchored node.</summary>
/// <param name="span">The alias with its <c>*</c>.</param>
/// <param name="name">The anchor's name.</param>
/// <param name="target">The node that bears the anchor, never an alias; null if there is none before it, or if it would contain itself.</param>
public sealed class YamlAlias(TextSpan span, string name, YamlNode? target) : YamlNode(span)
{
    /// <summary>The anchor's name.</summary>
    public string Name { get; } = name;

    /// <summary>The node that bears the anchor; null if there is none before the alias, or if it would contain itself.</summary>
    public YamlNode? Target { get; } = target;
}
