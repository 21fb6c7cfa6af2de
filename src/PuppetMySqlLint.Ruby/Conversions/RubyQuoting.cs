using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>Strings made safe for other languages, as Ruby's libraries do.</summary>
internal static class RubyQuoting
{
    /// <summary>A string as a pattern that matches only itself: <c>Regexp.escape</c>.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                '\f' => "\\f",
                '\v' => "\\v",
                ' ' => "\\ ",
                '[' or ']' or '{' or '}' or '(' or ')' or '|' or '-' or '*' or '.' or '\\' or '?' or '+' or '^' or '$' or '#' => "\\" + c,
                _ => c.ToString(),
            });
        }
        return builder.ToString();
    }
}
