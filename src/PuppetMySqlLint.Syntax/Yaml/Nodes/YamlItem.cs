using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>One item of a sequence.</summary>
public sealed class YamlItem
{
    internal YamlItem(TextSpan? dash, YamlNode value)
    {
        Dash = dash;
        Value = value;
    }

    /// <summary>The dash before it; null within brackets.</summary>
    public TextSpan? Dash { get; }

    /// <summary>The item's node; an empty plain scalar where nothing follows the dash.</summary>
    public YamlNode Value { get; }

    /// <summary>From the dash, if there is one, to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Dash?.Start ?? Value.FullSpan.Start, Math.Max(Dash?.End ?? 0, Value.Span.End));
}
