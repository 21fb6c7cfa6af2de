using System.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>The quoting of values in option files (MySQL manual, "Using Option Files", "Option File Syntax").</summary>
internal static class OptionFileValue
{
    /// <summary>The value that a server gets for a value as it is written.</summary>
    /// <param name="written">The value without blanks around it.</param>
    public static string Unquote(ReadOnlySpan<char> written)
    {
        if (written.Length > 1 && written[0] is '"' or '\'' && written[^1] == written[0])
            written = written[1..^1];
        if (!written.Contains('\\'))
            return written.ToString();
        var value = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\' || i + 1 == written.Length)
            {
                value.Append(written[i]);
                continue;
            }
            i++;
            _ = written[i] switch
            {
                'n' => value.Append('\n'),
                't' => value.Append('\t'),
                'r' => value.Append('\r'),
                'b' => value.Append('\b'),
                's' => value.Append(' '),
                '"' or '\'' or '\\' => value.Append(written[i]),
                // An unknown escape stays as it is, so that Windows paths survive.
                var other => value.Append('\\').Append(other),
            };
        }
        return value.ToString();
    }
}
