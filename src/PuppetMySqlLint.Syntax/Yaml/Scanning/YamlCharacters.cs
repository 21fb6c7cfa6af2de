using System.Buffers;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>The classes of characters that YAML 1.1 tells apart. A text's end is given as <c>\0</c>.</summary>
internal static class YamlCharacters
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xFFFF + 1).Where(static c => c is < 0x20 and not (9 or 10 or 13) or >= 0x7F and < 0xA0 and not 0x85 or 0xFFFE or 0xFFFF).Select(static c => (char)c)]);

    /// <summary>A break of a line: Ruby's parser knows five.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBreakOrEnd(char c) => c is '\0' || IsBreak(c);

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsBlankOrEnd(char c) => c <= ' ' ? c is ' ' or '\t' or '\n' or '\r' or '\0' : c >= '\u0085' && IsBreak(c);

    /// <summary>A letter, digit, dash or underscore.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    public static bool IsHex(char c) => char.IsAsciiHexDigit(c);

    /// <returns>The offset of the first character that no YAML file may hold; -1 if there is none.</returns>
    public static int IndexOfForbidden(ReadOnlySpan<char> text) => text.IndexOfAny(Forbidden);
}
