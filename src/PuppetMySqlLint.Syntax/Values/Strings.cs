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
                return StringCooker.Cook(WithoutMargin(Token.Text, FirstAncestorOrSelf<HeredocBodySyntax>(), startsLine: false), StringEscapes.DoubleQuoted);
            var text = WithoutMargin(Token.Text, body, startsLine: ReferenceEquals(body.Parts[0], this));
            return StringCooker.Cook(text, heredoc.ReadTag().Escapes);
        }
    }

    private static string WithoutMargin(string text, HeredocBodySyntax? body, bool startsLine)
    {
        if (body?.Parent is not HeredocSyntax heredoc || (!startsLine && !text.Contains('\n', StringComparison.Ordinal)))
            return text;
        var margin = heredoc.Margin;
        if (margin.Length == 0)
            return text;
        var lines = text.Split('\n');
        for (var i = startsLine ? 0 : 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(margin, StringComparison.Ordinal))
                lines[i] = lines[i][margin.Length..];
        }
        return string.Join('\n', lines);
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
