namespace PuppetMySqlLint.Syntax;

/// <summary>The line that ends a heredoc: <c>  |- END</c>.</summary>
/// <param name="Margin">What is removed from the start of each line; empty without <c>|</c>.</param>
/// <param name="RemovesBreak">Whether <c>-</c> removes the last line's break.</param>
internal readonly record struct HeredocEnd(string Margin, bool RemovesBreak)
{
    /// <summary>
    /// Reads a line. As in Puppet, the tag need only be the last word of the line: what stands before it is dropped with the line.
    /// </summary>
    /// <param name="line">The line without its break.</param>
    /// <param name="endTag">The tag.</param>
    /// <param name="end">What the line says.</param>
    /// <returns>Whether the line ends the heredoc.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, string endTag, out HeredocEnd end)
    {
        end = default;
        var at = SkipBlanksBack(line, line.Length);
        if (!line[..at].EndsWith(endTag))
            return false;
        at -= endTag.Length;
        at = SkipBlanksBack(line, at);
        var removesBreak = at > 0 && line[at - 1] == '-';
        if (removesBreak)
        {
            at = SkipBlanksBack(line, at - 1);
        }
        if (at == 0 || line[at - 1] != '|')
        {
            end = new HeredocEnd("", removesBreak);
            return true;
        }
        var blanksEnd = at - 1;
        at = SkipBlanksBack(line, blanksEnd);
        end = new HeredocEnd(line[at..blanksEnd].ToString(), removesBreak);
        return true;
    }

    private static int SkipBlanksBack(ReadOnlySpan<char> line, int at)
    {
        while (at > 0 && Characters.IsBlank(line[at - 1]))
        {
            at--;
        }
        return at;
    }
}
