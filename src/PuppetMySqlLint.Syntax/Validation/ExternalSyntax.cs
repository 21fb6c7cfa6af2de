using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Checks the languages that a heredoc may name: JSON, Base64, Puppet and EPP, also as the end of a longer name (<c>data+json</c>).
/// Source: Puppet::SyntaxCheckers.
/// </summary>
internal static class ExternalSyntax
{
    /// <summary>Ruby's reader refuses more.</summary>
    private const int MaxJsonDepth = 100;

    /// <summary>What is wrong with a text; no descriptor if nothing is, or if the language is not one that Puppet checks.</summary>
    public static (DiagnosticDescriptor? Descriptor, string Problem) Check(string format, string text)
    {
        // Puppet takes the longest end of the name that it knows, and it knows only single words.
        var (descriptor, problem) = format[(format.LastIndexOf('+') + 1)..] switch
        {
            "json" => (ValidationDescriptors.InvalidJson, CheckJson(text)),
            "base64" => (ValidationDescriptors.InvalidBase64, CheckBase64(text)),
            "pp" => (ValidationDescriptors.InvalidPuppet, CheckPuppet(text, isEpp: false)),
            "epp" => (ValidationDescriptors.InvalidEpp, CheckPuppet(text, isEpp: true)),
            _ => (null, null),
        };
        return problem is null ? (null, "") : (descriptor, problem);
    }

    private static string? CheckJson(string text)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxJsonDepth };
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), options);
        try
        {
            while (reader.Read())
            {
            }
            return null;
        }
        catch (JsonException exception)
        {
            // The reader speaks of its own settings, which are of no use to anyone here.
            var message = exception.Message.Split(" LineNumber:", 2)[0]
                .Replace(" which is not supported in this mode. Change the reader options.", "", StringComparison.Ordinal)
                .Replace(", when isFinalBlock is true.", "", StringComparison.Ordinal);
            return $"{message.TrimEnd('.')} (line {exception.LineNumber + 1} of the text)";
        }
    }

    private static string? CheckBase64(string text)
    {
        var cleaned = string.Concat(text.Where(static c => c is not ('\r' or '\n' or '?' or ' ' or '\t')));
        try
        {
            Convert.FromBase64String(cleaned);
            return null;
        }
        catch (FormatException)
        {
            return cleaned.Length % 4 != 0
                ? "its length is no multiple of four, '=' must fill it up"
                : "only A-Z, a-z, 0-9, '+', '/' and up to two '=' at the end may occur";
        }
    }

    private static string? CheckPuppet(string text, bool isEpp)
    {
        var verdict = PuppetVerdict.Of(SyntaxTree.Parse(text, new SyntaxParseOptions { IsEpp = isEpp }));
        foreach (var issue in verdict.Issues)
        {
            if (issue.Severity == PuppetIssueSeverity.Error)
                return issue.Line is { } line ? $"{issue.Message} (line {line} of the text)" : issue.Message;
        }
        return null;
    }
}
