using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A reference to an anchored node.</summary>
public sealed class YamlAlias : YamlNode
{
    internal YamlAlias(TextSpan span, string name, YamlNode? target)
        : base(span, null, null)
    {
        Name = name;
        Target = target;
    }

    /// <summary>The anchor's name.</summary>
    public string Name { get; }

    /// <summary>The node that bears the anchor, never an alias; null if there is none before the alias, or if it would contain itself.</summary>
    public YamlNode? Target { get; }
}
