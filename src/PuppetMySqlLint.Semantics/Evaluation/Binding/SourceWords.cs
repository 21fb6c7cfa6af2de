using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Source text as it is quoted in sentences.</summary>
internal static partial class SourceWords
{
    private const int MaximumLength = 120;

    /// <summary>The text of a place on one line, shortened if it is long. What stands in quotes beside a name that says password is left out.</summary>
    public static string Of(Location location)
    {
        var text = OnOneLine(location);
        return Variable().Matches(text).Any(static m => m.ValueSpan is "Sensitive" || SecretNames.IsSecret(m.Value)) ? Quoted().Replace(text, "'…'") : text;
    }

    private static string OnOneLine(Location location)
    {
        var builder = new StringBuilder();
        foreach (var character in location.Text.Trim())
        {
            if (builder.Length >= MaximumLength)
                return builder.Append('…').ToString();
            if (!char.IsWhiteSpace(character))
                builder.Append(character);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }
        return builder.ToString();
    }

    [GeneratedRegex(@"(?<=\$)[\w:]+|\bSensitive\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("""'[^']*'?|"[^"]*"?""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
