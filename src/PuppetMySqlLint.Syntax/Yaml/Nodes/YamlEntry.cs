using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>One entry of a mapping.</summary>
public sealed class YamlEntry
{
    internal YamlEntry(YamlNode key, YamlNode value, int start, TextSpan? colon, bool isExplicit)
    {
        Key = key;
        Value = value;
        Start = start;
        Colon = colon;
        IsExplicit = isExplicit;
    }

    /// <summary>The key, mostly a scalar.</summary>
    public YamlNode Key { get; }

    /// <summary>The value; an empty plain scalar where none is written.</summary>
    public YamlNode Value { get; }

    /// <summary>The colon between the two; null where none is written.</summary>
    public TextSpan? Colon { get; }

    /// <summary>Whether a question mark stands before the key.</summary>
    public bool IsExplicit { get; }

    /// <summary>From the key, or the question mark before it, to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, Math.Max(Math.Max(Key.Span.End, Colon?.End ?? 0), Value.Span.End));

    private int Start { get; }
}
