using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Ruby source without the insides of its strings, patterns, heredocs and comments: blanks stand in their place, so that offsets stay. It
/// is enough to see which calls a file of declarations makes.
/// </summary>
internal static class RubyOutline
{
    private const string OpeningBefore = "(,=~!|&{;[?:<>+-*%";
    private static readonly string[] WordsBeforePattern = ["if", "unless", "when", "and", "or", "not", "return", "while", "until", "elsif", "in", "then", "do"];

    public static string Of(string ruby)
    {
        var code = ruby.ToCharArray();
        var heredocs = new Queue<(string Tag, bool IsIndented)>();
        var i = 0;
        while (i < code.Length)
        {
            switch (code[i])
            {
                case '\n':
                    i = heredocs.Count > 0 ? SkipHeredocs(ruby, code, i + 1, heredocs) : SkipBlockComment(ruby, code, i + 1);
                    break;
                case '#':
                    i = BlankTo(code, i, EndOfLine(ruby, i));
                    break;
                case '\'' or '"' or '`':
                    i = SkipQuoted(ruby, code, i + 1, code[i], code[i]);
                    break;
                case '%' when Percent(ruby, i) is { } start && !IsOperand(code, i):
                    i = SkipQuoted(ruby, code, start + 1, ruby[start], Closing(ruby[start]));
                    break;
                case '/' when BeginsPattern(code, i):
                    i = SkipQuoted(ruby, code, i + 1, '/', '/');
                    break;
                case '<' when Heredoc(ruby, i) is { } heredoc:
                    heredocs.Enqueue((heredoc.Tag, heredoc.IsIndented));
                    i = BlankTo(code, i, heredoc.End);
                    break;
                case '?' when i + 1 < code.Length && !char.IsWhiteSpace(code[i + 1]) && !IsOperand(code, i) && (i + 2 >= code.Length || !char.IsLetterOrDigit(code[i + 2])):
                    i = BlankTo(code, i, i + 2);
                    break;
                default:
                    i++;
                    break;
            }
        }
        return new string(code);
    }

    private static int EndOfLine(string ruby, int from) => ruby.IndexOf('\n', from) is >= 0 and var end ? end : ruby.Length;

    private static int BlankTo(char[] code, int from, int to)
    {
        for (var i = from; i < Math.Min(to, code.Length); i++)
        {
            if (code[i] is not ('\n' or '\r'))
                code[i] = ' ';
        }
        return Math.Min(to, code.Length);
    }

    /// <summary>Blanks up to the closing sign, which stays; nested brackets of the same kind and interpolations count.</summary>
    private static int SkipQuoted(string ruby, char[] code, int from, char open, char close)
    {
        var depth = 0;
        var i = from;
        for (; i < ruby.Length; i++)
        {
            if (ruby[i] == '\\')
                i++;
            else if (ruby[i] == '#' && i + 1 < ruby.Length && ruby[i + 1] == '{' && close is not '\'')
                i = EndOfInterpolation(ruby, i + 2);
            else if (ruby[i] == close && depth-- == 0)
                break;
            else if (ruby[i] == open && open != close)
                depth++;
        }
        BlankTo(code, from, i);
        return Math.Min(i + 1, ruby.Length);
    }

    private static int EndOfInterpolation(string ruby, int from)
    {
        var depth = 0;
        for (var i = from; i < ruby.Length; i++)
        {
            if (ruby[i] == '{')
                depth++;
            else if (ruby[i] == '}' && depth-- == 0)
                return i;
        }
        return ruby.Length;
    }

    private static int SkipHeredocs(string ruby, char[] code, int from, Queue<(string Tag, bool IsIndented)> heredocs)
    {
        var start = from;
        while (heredocs.TryPeek(out var heredoc) && start < ruby.Length)
        {
            var end = EndOfLine(ruby, start);
            var line = ruby[start..end].TrimEnd('\r');
            if ((heredoc.IsIndented ? line.Trim() : line) == heredoc.Tag)
                heredocs.Dequeue();
            BlankTo(code, start, end);
            start = Math.Min(end + 1, ruby.Length);
        }
        return start;
    }

    private static int SkipBlockComment(string ruby, char[] code, int from)
    {
        if (string.CompareOrdinal(ruby, from, "__END__", 0, 7) == 0)
            return BlankTo(code, from, ruby.Length);
        if (string.CompareOrdinal(ruby, from, "=begin", 0, 6) != 0)
            return from;
        var end = ruby.IndexOf("\n=end", from, StringComparison.Ordinal);
        return BlankTo(code, from, end < 0 ? ruby.Length : EndOfLine(ruby, end + 1));
    }

    /// <summary>The opening sign of <c>%w[…]</c>, <c>%q(…)</c> and the like.</summary>
    private static int? Percent(string ruby, int at)
    {
        var start = at + 1;
        if (start < ruby.Length && ruby[start] is 'w' or 'W' or 'q' or 'Q' or 'i' or 'I' or 'r' or 'x' or 's')
            start++;
        return start < ruby.Length && ruby[start] is '(' or '[' or '{' or '<' or '|' or '!' or '/' ? start : null;
    }

    private static char Closing(char open) => open switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => open };

    private static (string Tag, bool IsIndented, int End)? Heredoc(string ruby, int at)
    {
        if (at + 2 >= ruby.Length || ruby[at + 1] != '<')
            return null;
        var i = at + 2;
        var isIndented = ruby[i] is '-' or '~';
        if (isIndented)
            i++;
        var quote = i < ruby.Length && ruby[i] is '\'' or '"' ? ruby[i++] : '\0';
        var start = i;
        while (i < ruby.Length && (char.IsAsciiLetterOrDigit(ruby[i]) || ruby[i] == '_'))
            i++;
        // `a <<B` without a dash may be a shift; a tag in capitals is what everybody writes.
        if (i == start || (!isIndented && quote == '\0' && !char.IsAsciiLetterUpper(ruby[start])))
            return null;
        return (ruby[start..i], isIndented, quote == '\0' ? i : i + 1);
    }

    /// <summary>Whether what stands before is a value, so that the sign is an operator.</summary>
    private static bool IsOperand(char[] code, int at)
    {
        var i = at - 1;
        return i >= 0 && (char.IsLetterOrDigit(code[i]) || code[i] is ')' or ']' or '}' or '_' or '\'' or '"');
    }

    private static bool BeginsPattern(char[] code, int at)
    {
        var i = at - 1;
        while (i >= 0 && code[i] is ' ' or '\t')
            i--;
        if (i < 0 || code[i] == '\n' || OpeningBefore.Contains(code[i], StringComparison.Ordinal))
            return true;
        if (!char.IsLetter(code[i]))
            return false;
        var end = i + 1;
        while (i >= 0 && (char.IsLetterOrDigit(code[i]) || code[i] == '_'))
            i--;
        var word = new string(code, i + 1, end - i - 1);
        return WordsBeforePattern.Contains(word, StringComparer.Ordinal) || (at > end && at + 1 < code.Length && !char.IsWhiteSpace(code[at + 1]));
    }
}
