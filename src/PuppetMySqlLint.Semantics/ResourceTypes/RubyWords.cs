namespace PuppetMySqlLint.Semantics;

/// <summary>A word, or a single sign, of a Ruby outline.</summary>
/// <param name="Text">The word or sign; a line's end is a line feed.</param>
/// <param name="Start">Offset in the file.</param>
/// <param name="BeginsStatement">Whether a statement begins with it.</param>
/// <param name="HasReceiver">Whether it follows a dot, so that it is called on something.</param>
internal readonly record struct RubyWord(string Text, int Start, bool BeginsStatement, bool HasReceiver)
{
    public int End => Start + Text.Length;
}

/// <summary>Splits a Ruby outline into words.</summary>
internal static class RubyWords
{
    private static readonly string[] StatementsFollow = ["\n", ";", "then", "do", "else", "begin", "ensure", "{", "|", "=", "(", "&&", "||", "and", "or", "not", "return", "!", ",", "=>", "["];

    public static List<RubyWord> Of(string outline)
    {
        var words = new List<RubyWord>();
        var previous = "\n";
        var i = 0;
        while (i < outline.Length)
        {
            var start = i;
            var character = outline[i];
            if (character is ' ' or '\t' or '\r')
            {
                i++;
                continue;
            }
            if (character == '\\' && i + 1 < outline.Length && outline[i + 1] is '\n' or '\r')
            {
                i = outline.IndexOf('\n', i) + 1;
                continue;
            }
            i = EndOf(outline, i);
            var text = outline[start..i];
            words.Add(new RubyWord(text, start, StatementsFollow.Contains(previous, StringComparer.Ordinal), previous is "." or "&."));
            previous = text;
        }
        return words;
    }

    private static int EndOf(string outline, int start)
    {
        var i = start;
        // Symbols and instance variables are one word, so that `:end` and `@if` are no keywords; so are keys such as `if:`.
        if (outline[i] == ':' && i + 1 < outline.Length && outline[i + 1] == ':')
            return i + 2;
        while (i < outline.Length && outline[i] is ':' or '@' or '$' && i - start < 2)
            i++;
        if (i >= outline.Length || !(char.IsLetterOrDigit(outline[i]) || outline[i] == '_'))
            return Math.Max(i, start + 1);
        while (i < outline.Length && (char.IsLetterOrDigit(outline[i]) || outline[i] == '_'))
            i++;
        if (i < outline.Length && outline[i] is '?' or '!' && !(i + 1 < outline.Length && outline[i + 1] == '='))
            i++;
        return i < outline.Length && outline[i] == ':' && !(i + 1 < outline.Length && outline[i + 1] == ':') && char.IsLetter(outline[start]) ? i + 1 : i;
    }
}
