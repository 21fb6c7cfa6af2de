using System.Globalization;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>Classes of characters as Puppet's lexer has them: words are ASCII, blanks are Unicode's.</summary>
internal static class Characters
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\r' || (c > 127 && IsWideBlank(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether a number may not end before the character: a word character in Unicode's sense.</summary>
    public static bool IsWide(char c) => IsWord(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    private static bool IsWideBlank(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
