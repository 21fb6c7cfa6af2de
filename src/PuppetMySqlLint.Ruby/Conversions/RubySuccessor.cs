using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>Ruby's <c>String#succ</c>, which ranges of strings count by.</summary>
internal static class RubySuccessor
{
    /// <summary>The strings from one to another, as Ruby's <c>(from..to)</c>.</summary>
    public static IEnumerable<string> Range(string from, string to, bool isExclusive, int maximum)
    {
        if (RubyStrings.Compare(from, to) > 0)
            yield break;
        var current = from;
        for (var i = 0; i < maximum && current.Length <= to.Length; i++)
        {
            if (current == to)
            {
                if (!isExclusive)
                    yield return current;
                yield break;
            }
            yield return current;
            current = Next(current);
        }
    }

    /// <summary>The string that follows: the rightmost letter or digit is counted up, with a carry to the left.</summary>
    public static string Next(string text)
    {
        if (text.Length == 0)
            return text;
        var characters = new StringBuilder(text);
        var hasAlphanumeric = text.Any(char.IsAsciiLetterOrDigit);
        var last = -1;
        var isGap = false;
        for (var i = characters.Length - 1; i >= 0; i--)
        {
            var c = characters[i];
            if (hasAlphanumeric && !char.IsAsciiLetterOrDigit(c))
            {
                isGap = last >= 0;
                continue;
            }
            // Over a gap the carry goes on only to the same kind of character: 1.9 becomes 2.0, a-9 becomes a-10.
            if (isGap && last >= 0 && char.IsAsciiDigit(c) != char.IsAsciiDigit(characters[last]))
                break;
            isGap = false;
            last = i;
            (characters[i], var carries) = Increment(c, hasAlphanumeric);
            if (!carries)
                return characters.ToString();
        }
        var lead = characters[last] switch { '0' => '1', 'a' => 'a', 'A' => 'A', _ => (char)1 };
        return characters.Insert(last, lead).ToString();
    }

    private static (char Next, bool Carries) Increment(char c, bool isAlphanumeric) => c switch
    {
        'z' when isAlphanumeric => ('a', true),
        'Z' when isAlphanumeric => ('A', true),
        '9' when isAlphanumeric => ('0', true),
        char.MaxValue => ('\0', true),
        _ => ((char)(c + 1), false),
    };
}
