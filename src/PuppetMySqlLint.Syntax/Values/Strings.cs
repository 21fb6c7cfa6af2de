namespace PuppetMySqlLint.Syntax;

public sealed partial class SingleQuotedStringSyntax
{
    /// <summary>What the string means: <c>\\</c> and <c>\'</c> resolved.</summary>
    public string Value
    {
        get
        {
            var text = Token.AsSpan();
            if (text.Length > 0)
                text = text[1..];
            return StringCooker.CookSingleQuoted(text.EndsWith("'") ? text[..^1] : text);
        }
    }
}

public sealed partial class InterpolatedStringSyntax
{
    /// <summary>What the string means, if nothing is interpolated; null if something is.</summary>
    public string? LiteralValue => StringParts.Literal(Parts);
}

public sealed partial class HeredocSyntax
{
    /// <summary>The word that ends the text.</summary>
    public string EndTag => ReadTag().EndTag;

    /// <summary>The language that the tag names, <c>json</c>; empty if it names none.</summary>
    public string Format => ReadTag().Syntax;

    /// <summary>Whether the text is interpolated: the tag's word is in double quotes.</summary>
    public bool IsInterpolated => ReadTag().IsInterpolated;

    /// <summary>What is removed from the start of each line; empty if nothing is.</summary>
    public string Margin => Body.ReadEnd(EndTag).Margin;

    /// <summary>What the text means, if nothing is interpolated; null if something is.</summary>
    public string? LiteralValue => StringParts.Literal(Body.Parts);

    internal HeredocTag ReadTag() => Tag.Text is ['@', '(', .., ')'] text ? HeredocTag.Read(text) : default;
}

public sealed partial class HeredocBodySyntax
{
    internal HeredocEnd ReadEnd(string? endTag) =>
        HeredocEnd.TryRead(EndTag.AsSpan().Trim("\r\n"), endTag ?? "", out var end) ? end : default;
}

public sealed partial class InterpolationSyntax
{
    /// <summary>Whether it is written with braces, <c>${…}</c>.</summary>
    public bool HasBraces => DollarBraceToken.Kind != SyntaxKind.None;
}

public sealed partial class StringTextSyntax
{
    /// <summary>What the text means: escapes resolved, a heredoc's margin removed.</summary>
    public string Value
    {
        get
        {
            if (Parent is not HeredocBodySyntax { Parent: HeredocSyntax heredoc } body)
            {
                var margin = FirstAncestorOrSelf<HeredocBodySyntax>()?.Parent is HeredocSyntax around ? around.Margin : "";
                return StringCooker.Cook(HeredocLines.WithoutMargin(Token.Text, margin, startsLine: false), StringEscapes.DoubleQuoted);
            }
            var text = HeredocLines.WithoutMargin(Token.Text, heredoc.Margin, startsLine: ReferenceEquals(body.Parts[0], this));
            return StringCooker.Cook(text, heredoc.ReadTag().Escapes);
        }
    }
}

internal static class StringParts
{
    public static string? Literal(SyntaxList<StringPartSyntax> parts) => parts.Count switch
    {
        0 => "",
        1 => (parts[0] as StringTextSyntax)?.Value,
        _ => null,
    };
}
