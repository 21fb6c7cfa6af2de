using System.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class EppTextSyntax
{
    /// <summary>What is rendered: <c>&lt;%%</c> and <c>%%></c> resolved, comments left out, blanks trimmed as the tags around it say.</summary>
    public string Value => EppTextReader.Render(GetLocation().Source.Text, GetLocation().Span.Start, GetLocation().Span.End);
}

/// <summary>What template text renders to. Follows epp_support.rb.</summary>
internal static class EppTextReader
{
    /// <summary>Renders the text between two tags, the blanks that they trim being already outside it.</summary>
    public static string Render(string source, int start, int end)
    {
        var builder = new StringBuilder(end - start);
        var at = start;
        while (at < end)
        {
            var rest = source.AsSpan(at, end - at);
            if (rest.StartsWith("<%#"))
            {
                at = SkipComment(source, at, end, builder);
            }
            else if (rest.StartsWith("<%%"))
            {
                builder.Append("<%");
                at += 3;
            }
            else if (rest.StartsWith("%%>"))
            {
                builder.Append("%>");
                at += 3;
            }
            else
            {
                builder.Append(source[at++]);
            }
        }
        if (source.AsSpan(end).TrimStart(" \t").StartsWith("<%-"))
            TrimEnd(builder);
        return builder.ToString();
    }

    /// <summary>The end of a comment that begins at <paramref name="at"/>; the end of the text if it has none.</summary>
    public static int CommentEnd(string source, int at, int end)
    {
        for (var i = at + 3; i + 1 < end; i++)
        {
            if (source[i] == '%' && source[i + 1] == '>' && source[i - 1] != '%')
                return i + 2;
        }
        return end;
    }

    /// <summary>The end of the blanks, and of the line break after them, that follow <c>-%></c>.</summary>
    public static int SkipTrimmed(string source, int at, int end)
    {
        var i = at;
        while (i < end && source[i] is ' ' or '\t')
        {
            i++;
        }
        if (i < end && source[i] == '\r')
            i++;
        return i < end && source[i] == '\n' ? i + 1 : i;
    }

    private static int SkipComment(string source, int at, int end, StringBuilder builder)
    {
        var close = CommentEnd(source, at, end);
        if (at + 3 < end && source[at + 3] == '-')
            TrimEnd(builder);
        return source.AsSpan(at, close - at).EndsWith("-%>") ? SkipTrimmed(source, close, end) : close;
    }

    private static void TrimEnd(StringBuilder builder)
    {
        while (builder.Length > 0 && builder[^1] is ' ' or '\t')
        {
            builder.Length--;
        }
    }
}
