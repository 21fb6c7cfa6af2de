namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>The lines that git leaves in a file whose merge is not resolved.</summary>
internal static class YamlConflicts
{
    private const int Length = 7;

    /// <summary>Whether a line that starts at the offset is such a mark.</summary>
    public static bool IsMark(string text, int offset)
    {
        if (offset + Length > text.Length || text[offset] is not ('<' or '=' or '>' or '|'))
            return false;
        for (var i = 1; i < Length; i++)
        {
            if (text[offset + i] != text[offset])
                return false;
        }
        return offset + Length == text.Length || text[offset + Length] is ' ' or '\r' or '\n';
    }

    /// <summary>The offsets of the lines that begin a conflict.</summary>
    public static List<int> Find(string text)
    {
        var starts = new List<int>();
        for (var i = text.IndexOf("<<<<<<<", StringComparison.Ordinal); i >= 0; i = text.IndexOf("<<<<<<<", i + Length, StringComparison.Ordinal))
        {
            if ((i == 0 || text[i - 1] is '\n' or '\r') && IsMark(text, i) && text.IndexOf("\n=======", i, StringComparison.Ordinal) > 0)
                starts.Add(i);
        }
        return starts;
    }
}
