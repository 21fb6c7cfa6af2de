using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A scalar: its cooked characters; the text as written is at <see cref="YamlNode.Span"/>.</summary>
public sealed class YamlScalar : YamlNode
{
    internal YamlScalar(TextSpan span, string value, YamlScalarStyle style, YamlAnchor? anchor, YamlTag? tag, int keepsTo = 0)
        : base(span, anchor, tag)
    {
        Value = value;
        Style = style;
        KeepsTo = keepsTo;
    }

    /// <summary>The characters after unescaping and folding.</summary>
    public string Value { get; }

    /// <summary>How it is written. Only plain scalars have a type other than string.</summary>
    public YamlScalarStyle Style { get; }

    /// <summary>Where the empty lines end that belong to a block with the indicator <c>+</c>; 0 for any other scalar.</summary>
    internal int KeepsTo { get; }
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
