using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Source text as it is quoted in sentences.</summary>
internal static class SourceWords
{
    private const int MaximumLength = 120;

    /// <summary>The text of a place on one line, shortened if it is long.</summary>
    public static string Of(Location location)
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
}
