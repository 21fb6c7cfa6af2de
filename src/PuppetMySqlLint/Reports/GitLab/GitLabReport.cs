using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// A report for GitLab's merge requests (artifact <c>codequality</c>). GitLab drops findings of the same fingerprint, so that of alike ones the
/// later have a number in it. What could not be assessed is a finding of its own.
/// </summary>
public static class GitLabReport
{
    private static readonly GitLabContext Context = new(new JsonSerializerOptions(GitLabContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The report as UTF-8 without byte order mark, with a line end at its end.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(LintResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var issues = result.Diagnostics.Select(d => ToIssue(d, Unique(Fingerprint.Of(d), seen)))
            .Concat(result.Ledger.Shortfalls.Select(s => new GitLabIssue($"Not assessed: {s}.", "not-assessed", Unique(Hash(s), seen), "critical", new GitLabLocation(LintConfiguration.FileName, new GitLabLines(1)))));
        JsonSerializer.Serialize(stream, issues.ToImmutableArray(), Context.ImmutableArrayGitLabIssue);
        stream.WriteByte((byte)'\n');
    }

    private static GitLabIssue ToIssue(Diagnostic diagnostic, string fingerprint) => new(
        diagnostic.Help is { } help ? $"{diagnostic.Message} {help}" : diagnostic.Message,
        $"{diagnostic.Id} {diagnostic.Descriptor.Name}",
        fingerprint,
        diagnostic.Severity switch { Severity.Error => "critical", Severity.Warning => "major", _ => "info" },
        new GitLabLocation(ReportLines.Path(diagnostic) is { Length: > 0 } path ? path : LintConfiguration.FileName, new GitLabLines(diagnostic.Location?.Start.Line ?? 1)));

    private static string Unique(string fingerprint, Dictionary<string, int> seen)
    {
        var count = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
        return count == 1 ? fingerprint : Hash(string.Create(CultureInfo.InvariantCulture, $"{fingerprint}/{count}"));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

internal sealed record GitLabIssue(
    string Description, [property: JsonPropertyName("check_name")] string CheckName, string Fingerprint, string Severity, GitLabLocation Location);

internal sealed record GitLabLocation(string Path, GitLabLines Lines);

internal sealed record GitLabLines(int Begin);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NewLine = "\n")]
[JsonSerializable(typeof(ImmutableArray<GitLabIssue>))]
internal sealed partial class GitLabContext : JsonSerializerContext;
