namespace PuppetMySqlLint.Syntax;

/// <summary>What a heredoc's tag says: <c>@("END":syntax/escapes)</c>.</summary>
/// <param name="EndTag">The word that ends the text.</param>
/// <param name="Syntax">The language of the text; empty if none is named.</param>
/// <param name="IsInterpolated">Whether the end tag is in double quotes.</param>
/// <param name="Escapes">Which escapes mean something.</param>
/// <param name="Problem">Why Puppet refuses the tag; null if it does not.</param>
/// <param name="Argument">The character that the problem is about.</param>
internal readonly record struct HeredocTag(
    string EndTag, string Syntax, bool IsInterpolated, StringEscapes Escapes, HeredocProblem? Problem = null, string Argument = "")
{
    /// <summary>Reads a tag from <c>@(</c> to the first <c>)</c>.</summary>
    public static HeredocTag Read(string text)
    {
        var inner = text.AsSpan(2, text.Length - 3);
        var nameEnd = inner.IndexOfAny(":/\r\n");
        if (nameEnd < 0)
            nameEnd = inner.Length;
        var name = inner[..nameEnd];
        var rest = inner[nameEnd..];
        if (name.IsEmpty)
            return Invalid(HeredocProblem.InvalidSyntax);
        var syntax = "";
        if (rest.StartsWith(":"))
        {
            var slash = rest.IndexOf('/');
            syntax = Strip(slash < 0 ? rest[1..] : rest[1..slash]).ToString();
            if (syntax.Length < 2 || !char.IsAsciiLetterLower(syntax[0]) || syntax.AsSpan().ContainsAnyExcept(SyntaxCharacters))
                return Invalid(HeredocProblem.InvalidSyntax);
            rest = slash < 0 ? [] : rest[slash..];
        }
        string? escapes = null;
        if (rest.StartsWith("/"))
        {
            escapes = StripEnd(rest[1..]).ToString();
            foreach (var c in escapes)
            {
                if (!Characters.IsWord(c) && c != '$')
                    return Invalid(HeredocProblem.InvalidSyntax);
            }
        }
        else if (!rest.IsEmpty)
        {
            return Invalid(HeredocProblem.InvalidSyntax);
        }
        var endTag = name.Trim(RubyBlanks).ToString();
        var interpolated = endTag is ['"', .., '"'] && endTag.Length > 1;
        if (interpolated)
            endTag = endTag.AsSpan(1, endTag.Length - 2).Trim(RubyBlanks).ToString();
        if (endTag.Length == 0)
            return Invalid(HeredocProblem.EmptyEndTag);
        return ReadEscapes(new HeredocTag(endTag, syntax, interpolated, StringEscapes.None), escapes);
    }

    private static readonly System.Buffers.SearchValues<char> SyntaxCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+");

    /// <summary>What <c>String#strip</c> takes away.</summary>
    private const string RubyBlanks = " \t\n\v\f\r\0";

    private static HeredocTag Invalid(HeredocProblem problem) => new("", "", false, StringEscapes.None, problem);

    private static HeredocTag ReadEscapes(HeredocTag tag, string? escapes)
    {
        if (escapes is null)
            return tag;
        if (escapes.Length == 0)
            return tag with { Escapes = StringEscapes.AllOfHeredoc };
        if (escapes.Distinct().Count() != escapes.Length)
            return tag with { Problem = HeredocProblem.RepeatedEscape, Argument = escapes };
        var set = StringEscapes.Backslash;
        foreach (var c in escapes)
        {
            var escape = c switch
            {
                't' => StringEscapes.Tab,
                'r' => StringEscapes.CarriageReturn,
                'n' => StringEscapes.NewLine,
                's' => StringEscapes.Space,
                'u' => StringEscapes.Unicode,
                'L' => StringEscapes.LineBreak,
                '$' => StringEscapes.Dollar,
                _ => StringEscapes.None,
            };
            if (escape == StringEscapes.None)
                return tag with { Problem = HeredocProblem.InvalidEscape, Argument = c.ToString() };
            set |= escape;
        }
        return tag with { Escapes = set };
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && text[0] != '\r' && Characters.IsBlank(text[0]))
        {
            text = text[1..];
        }
        return StripEnd(text);
    }

    private static ReadOnlySpan<char> StripEnd(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && text[^1] != '\r' && Characters.IsBlank(text[^1]))
        {
            text = text[..^1];
        }
        return text;
    }
}

/// <summary>Why a heredoc's tag is refused.</summary>
internal enum HeredocProblem
{
    InvalidSyntax,
    EmptyEndTag,
    RepeatedEscape,
    InvalidEscape,
}
