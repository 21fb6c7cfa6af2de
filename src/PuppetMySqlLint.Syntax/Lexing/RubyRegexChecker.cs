namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Says why Ruby would not read a regular expression, for the mistakes that people make: brackets that do not match and signs that
/// repeat nothing. Puppet makes the expression while it lexes, and fails there.
/// </summary>
internal static class RubyRegexChecker
{
    public static string? FindProblem(ReadOnlySpan<char> pattern)
    {
        if (IsExtended(pattern))
            return null;
        var open = 0;
        var canRepeat = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    canRepeat = true;
                    break;
                case '[':
                    var end = FindClassEnd(pattern, i);
                    if (end < 0)
                        return "a '[' is never closed";
                    i = end;
                    canRepeat = true;
                    break;
                case '(':
                    if (pattern[i..].StartsWith("(?#") && pattern[i..].IndexOf(')') is >= 0 and var comment)
                    {
                        i += comment;
                        break;
                    }
                    open++;
                    canRepeat = false;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '?')
                        i++;
                    break;
                case ')':
                    if (--open < 0)
                        return "a ')' closes nothing";
                    canRepeat = true;
                    break;
                case '|':
                    canRepeat = false;
                    break;
                case '*' or '+' or '?' when !canRepeat:
                    return $"'{pattern[i]}' repeats nothing";
                default:
                    canRepeat = true;
                    break;
            }
        }
        return open > 0 ? "a '(' is never closed" : null;
    }

    /// <summary>Whether blanks and comments may stand anywhere, in which brackets need not match.</summary>
    private static bool IsExtended(ReadOnlySpan<char> pattern)
    {
        for (var at = pattern.IndexOf("(?"); at >= 0;)
        {
            var options = pattern[(at + 2)..];
            var end = options.IndexOfAnyExcept("mix");
            if (end > 0 && options[..end].Contains('x'))
                return true;
            var next = options.IndexOf("(?");
            at = next < 0 ? -1 : at + 2 + next;
        }
        return false;
    }

    /// <summary>The end of a class of characters, which may hold others; -1 if it has none.</summary>
    private static int FindClassEnd(ReadOnlySpan<char> pattern, int at)
    {
        var depth = 0;
        for (var i = at; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    depth++;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '^')
                        i++;
                    // A bracket that comes first is one of the characters.
                    if (i + 1 < pattern.Length && pattern[i + 1] == ']')
                        i++;
                    break;
                case ']' when --depth == 0:
                    return i;
            }
        }
        return -1;
    }
}
