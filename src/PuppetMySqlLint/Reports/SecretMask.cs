using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Blacks out what may be a secret in a line of source that is shown. It goes by names and forms, since a line is shown for another
/// value's sake: better a harmless value blacked out than a password shown.
/// </summary>
public static partial class SecretMask
{
    private const char Mask = '•';

    /// <summary>As <see cref="Apply(SourceText, int)"/>, with the given secrets blacked out besides, whatever they are called.</summary>
    /// <param name="source">The text.</param>
    /// <param name="line">Line number, from 1.</param>
    /// <param name="secrets">Spans of the text.</param>
    internal static string Apply(SourceText source, int line, IEnumerable<TextSpan> secrets) => BlackOut(source, line, Apply(source, line), secrets);

    /// <summary>As <see cref="ApplyToContext(SourceText, int)"/>, with the given secrets blacked out besides.</summary>
    internal static string ApplyToContext(SourceText source, int line, IEnumerable<TextSpan> secrets) => BlackOut(source, line, ApplyToContext(source, line), secrets);

    /// <summary>A line of a text, of the same length as it stands there, with what may be secret blacked out.</summary>
    /// <param name="source">The text.</param>
    /// <param name="line">Line number, from 1.</param>
    internal static string Apply(SourceText source, int line)
    {
        var text = source.ToString(source.GetLineSpan(line));
        return IsInsideBlockOfSecret(source, line, text) ? BlackOut(text, IndentationOf(text)) : Apply(text);
    }

    /// <summary>A line that stands near what is meant: its names are shown, of its values only switches and numbers.</summary>
    /// <param name="source">The text.</param>
    /// <param name="line">Line number, from 1.</param>
    internal static string ApplyToContext(SourceText source, int line) => BlackOutValues(Apply(source, line));

    /// <summary>A text of one line that stands near what is meant: its names are shown, of its values only switches and numbers.</summary>
    /// <param name="text">The line.</param>
    /// <returns>A text of the same length.</returns>
    public static string ApplyToContext(string text) => BlackOutValues(Apply(text));

    /// <summary>A text of one line with what may be secret blacked out.</summary>
    /// <param name="text">The line.</param>
    /// <returns>A text of the same length.</returns>
    public static string Apply(string text)
    {
        try
        {
            foreach (var form in (ReadOnlySpan<Regex>)[Encrypted(), AssignedToSecret(), Sql(), CommandLine(), Hash(), Blob()])
                text = form.Replace(text, static match => BlackOut(match));
            return text;
        }
        catch (RegexMatchTimeoutException)
        {
            return new string(Mask, text.Length);
        }
    }

    private static string BlackOutValues(string text)
    {
        if (text.TrimStart().StartsWith('#'))
            return text;
        try
        {
            return YamlValue().Replace(Quoted().Replace(text, BlackOut), BlackOut);
        }
        catch (RegexMatchTimeoutException)
        {
            return new string(Mask, text.Length);
        }
    }

    private static string BlackOut(SourceText source, int line, string text, IEnumerable<TextSpan> secrets)
    {
        var span = source.GetLineSpan(line);
        foreach (var secret in secrets)
        {
            var (start, end) = (Math.Max(secret.Start, span.Start) - span.Start, Math.Min(secret.End, span.End) - span.Start);
            if (start < end)
                text = string.Concat(text.AsSpan(0, start), new string(Mask, end - start), text.AsSpan(end));
        }
        return text;
    }

    private static string BlackOut(Match match)
    {
        var secret = match.Groups["secret"];
        return secret.Success
            ? string.Concat(match.Value.AsSpan(0, secret.Index - match.Index), new string(Mask, secret.Length), match.Value.AsSpan(secret.Index - match.Index + secret.Length))
            : new string(Mask, match.Length);
    }

    private static string BlackOut(string text, int from) => text[..from] + new string(Mask, text.Length - from);

    /// <summary>Whether a line belongs to a block or collection of lines that a key with a secret's name begins.</summary>
    private static bool IsInsideBlockOfSecret(SourceText source, int line, string text)
    {
        var indentation = IndentationOf(text);
        for (var above = line - 1; above >= 1 && above > line - 200 && indentation > 0; above--)
        {
            var other = source.ToString(source.GetLineSpan(above));
            if (string.IsNullOrWhiteSpace(other) || IndentationOf(other) >= indentation)
                continue;
            if (OpensSecretBlock(other))
                return true;
            indentation = IndentationOf(other);
        }
        return false;
    }

    /// <summary>What takes too long to tell is taken for one.</summary>
    private static bool OpensSecretBlock(string line)
    {
        try
        {
            return OpensSecret().IsMatch(line);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static int IndentationOf(string text) => text.Length - text.TrimStart().Length;

    private const string Harmless = "(?:ON|OFF|on|off|true|false|yes|no|present|absent|~|[0-9.]+[KMG]?)";

    [GeneratedRegex($"""'(?!{Harmless}')(?<secret>[^']*)'?|"(?!{Harmless}")(?<secret>[^"]*)"?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Quoted();

    [GeneratedRegex($$"""^\s*(-\s+)?['"]?[\w:.@-]+['"]?:\s+(?!{{Harmless}}\s*$|[|>&{\[]|['"•]|#)(?<secret>\S.*)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex YamlValue();

    private const string Names = @"[\w:.-]*(?:passw(?:or)?d|passphrase|pass(?![a-z])|(?<![a-z])pw(?![a-z])|pwd|secret|token|api_?key|private_?key|credential|auth_string|sst_auth|password_hash)[\w:.-]*";

    [GeneratedRegex(@"ENC\[[^\]]*\]?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Encrypted();

    [GeneratedRegex($$"""['"]?\b{{Names}}['"]?\s*(?:=>\s*(?!\$)|=(?!>)\s*|:(?!:)\s*)(?<secret>[^\s,][^,]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex AssignedToSecret();

    [GeneratedRegex($$"""^\s*(?:-\s+)?['"]?{{Names}}['"]?\s*(?:=>|=|:(?!:))\s*(?:[|>{\[][-+\d]*|&\w+)?\s*(?:#.*)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OpensSecret();

    [GeneratedRegex("""(?:IDENTIFIED\s+(?:WITH\s+\S+\s+)?(?:BY|AS)|PASSWORD\s*\(|Sensitive\s*\(|\bmysql_password\s*\()\s*(?<secret>'[^']*'?|"[^"]*"?)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Sql();

    [GeneratedRegex("""\bmysql\w*\b.*?\s-p(?<secret>[^\s'"]+|'[^']*'?|"[^"]*"?)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"\*[0-9A-Fa-f]{40}|\$A\$00\d\$\S+|0x[0-9A-Fa-f]{64,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Hash();

    [GeneratedRegex(@"[A-Za-z0-9+=]{40,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Blob();
}
