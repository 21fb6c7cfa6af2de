namespace PuppetMySqlLint.Syntax;

/// <summary>Finds out whether what cannot be read as Puppet is something else, of which each line would be a mistake.</summary>
internal static class OtherLanguage
{
    /// <summary>Lines that are looked at, and characters of each: enough to know.</summary>
    private const int MaxLines = 200;

    private const int MaxLine = 500;

    /// <summary>The language that a text is written in; null if it may well be Puppet.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.StartsWith("---"))
            return "YAML";
        if (IsJson(trimmed))
            return "JSON";
        var (lines, begins, ends, entries) = (0, 0, 0, 0);
        foreach (var whole in text.AsSpan().EnumerateLines())
        {
            var line = whole[..Math.Min(whole.Length, MaxLine)].Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (++lines > MaxLines)
                break;
            begins += BeginsRubyBlock(line) ? 1 : 0;
            ends += line is "end" ? 1 : 0;
            entries += IsYamlEntry(line) ? 1 : 0;
        }
        return begins > 0 && ends > 0 ? "Ruby" : lines > 1 && entries * 4 >= lines * 3 ? "YAML" : null;
    }

    /// <summary>Whether a bracket begins the text, and the first string in it is a key.</summary>
    private static bool IsJson(ReadOnlySpan<char> text)
    {
        var inner = text.TrimStart("{[ \t\r\n");
        if (inner.Length == text.Length || inner is not ['"', ..])
            return false;
        var line = inner[1..Math.Min(inner.Length, MaxLine)];
        var end = line.IndexOfAny('"', '\n');
        return end >= 0 && line[end] == '"' && line[(end + 1)..].TrimStart() is [':', ..];
    }

    private static bool BeginsRubyBlock(ReadOnlySpan<char> line) =>
        line.EndsWith(" do") || (line.EndsWith("|") && line.Contains(" do |", StringComparison.Ordinal))
        || line.StartsWith("def ") || line.StartsWith("module ")
        || (line.StartsWith("class ") && line["class ".Length..].TrimStart() is [>= 'A' and <= 'Z', ..]);

    private static bool IsYamlEntry(ReadOnlySpan<char> line)
    {
        if (line[^1] is '{' or ',' or ';')
            return false;
        if (line.StartsWith("- "))
            return true;
        var end = line.IndexOf(": ");
        var key = end < 0 && line[^1] == ':' ? line[..^1] : line[..Math.Max(0, end)];
        return !key.IsEmpty && !key.ContainsAnyExcept(KeyCharacters);
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:.'\"-");
}
