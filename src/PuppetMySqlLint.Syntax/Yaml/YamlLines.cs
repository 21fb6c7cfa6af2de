using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Finds its way in a file that is not valid YAML, by its lines.</summary>
internal static class YamlLines
{
    /// <summary>The start of the first line after the one of an offset that looks like a key in the first column.</summary>
    /// <returns>The offset; -1 if there is none.</returns>
    public static int NextTopLevelKey(SourceText source, int offset)
    {
        for (var line = source.GetPosition(Math.Min(offset, source.Length)).Line + 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            if (LooksLikeKey(source.Text.AsSpan(span.Start, span.Length)))
                return span.Start;
        }
        return -1;
    }

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is ' ' or '\t' or '#' or ']' or '}' or ',' or '-' or '%' or '@' or '`')
            return false;
        var quote = line[0] is '"' or '\'' ? line[0] : '\0';
        for (var i = quote == '\0' ? 0 : 1; i < line.Length; i++)
        {
            if (quote != '\0')
                quote = line[i] == quote ? '\0' : quote;
            else if (line[i] == ':' && (i + 1 == line.Length || line[i + 1] is ' ' or '\t'))
                return true;
            else if (line[i] == '#' && line[i - 1] == ' ')
                return false;
        }
        return false;
    }
}
