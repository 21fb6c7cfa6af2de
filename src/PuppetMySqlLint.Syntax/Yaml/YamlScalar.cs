using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A scalar: its cooked characters; the text as written is at <see cref="YamlNode.Span"/>.</summary>
/// <param name="span">The text as written, quotes included.</param>
/// <param name="value">The characters after unescaping and folding.</param>
/// <param name="style">How it is written.</param>
public sealed class YamlScalar(TextSpan span, string value, YamlScalarStyle style) : YamlNode(span)
{
    /// <summary>The characters after unescaping and folding.</summary>
    public string Value { get; } = value;

    /// <summary>How it is written. Only plain scalars have a type other than string.</summary>
    public YamlScalarStyle Style { get; } = style;
}

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes; an absent value is a plain scalar without characters.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block after <c>|</c>.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>.</summary>
    Folded,
}
