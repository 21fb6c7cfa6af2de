using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>An encrypted part of a string, <c>ENC[PKCS7,…]</c>.</summary>
/// <param name="Scheme">In capitals: <c>PKCS7</c>, <c>GPG</c>; PKCS7 where the block names none.</param>
/// <param name="Cipher">The base 64 text, white space left out.</param>
internal sealed partial record EyamlBlock(string Scheme, string Cipher)
{
    public const string Pkcs7 = "PKCS7";
    private const string Start = "ENC[";

    /// <summary>Whether hiera-eyaml takes the text for encrypted: begin and end have to stand on one line.</summary>
    public static bool IsIn(string text)
    {
        for (var start = text.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Start, start + 1, StringComparison.Ordinal))
        {
            var end = text.AsSpan(start).IndexOfAny(']', '\n');
            if (end > 0 && text[start + end] == ']')
                return true;
        }
        return false;
    }

    /// <summary>Whether the text holds a block that names its scheme, so that it is surely one.</summary>
    public static bool IsNamedIn(string text)
    {
        for (var start = text.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Start, start + 1, StringComparison.Ordinal))
        {
            if (Named().Match(text, start) is { Success: true })
                return true;
        }
        return false;
    }

    /// <summary>The text's parts: plain text, or a block.</summary>
    public static IEnumerable<(string Text, EyamlBlock? Block)> Split(string text)
    {
        var position = 0;
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Index > position)
                yield return (text[position..match.Index], null);
            position = match.Index + match.Length;
            yield return (text[match.Index..position], Read(text[match.Index..position]));
        }
        if (position < text.Length)
            yield return (text[position..], null);
    }

    /// <summary>The bytes as Ruby's lenient decoder reads them: what follows the first <c>=</c> does not count.</summary>
    public byte[]? ToBytes()
    {
        var digits = Cipher.TrimEnd('=') is var all && all.IndexOf('=', StringComparison.Ordinal) is >= 0 and var padding ? all[..padding] : Cipher.TrimEnd('=');
        if (digits.Length % 4 == 1)
            digits = digits[..^1];
        var bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>Where in a text <c>ENC[</c> begins something that hiera-eyaml does not take for a block, and why.</summary>
    /// <returns>The offset and the reason in one clause; null if there is none.</returns>
    public static (int Offset, string Reason)? FindMalformed(string text)
    {
        for (var start = text.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Start, start + 1, StringComparison.Ordinal))
        {
            if (Named().Match(text, start) is not { Success: true } named || named.Index != start)
                continue;
            var end = text.IndexOf(']', start);
            if (end < 0)
                return (start, "it has no closing bracket: hiera-eyaml hands it on as it is, encrypted");
            if (Pattern().Match(text, start) is not { Success: true } block || block.Index != start)
                return (start, "it holds characters that are no base 64: hiera-eyaml hands it on as it is, encrypted");
            if (!IsIn(text))
                return (start, "it goes over several lines, which hiera-eyaml does not decrypt in a literal block: write '>' in place of '|'");
        }
        return null;
    }

    [GeneratedRegex(@"ENC\[(?:\w+,)?[a-zA-Z0-9+/ =\n]+?\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\GENC\[(?:PKCS7|GPG|pkcs7|gpg),", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    private static EyamlBlock Read(string text)
    {
        var inner = string.Concat(text.Where(static c => !char.IsWhiteSpace(c)))[Start.Length..^1];
        return inner.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma
            ? new EyamlBlock(inner[..comma].ToUpperInvariant(), inner[(comma + 1)..])
            : new EyamlBlock(Pkcs7, inner);
    }
}
