using System.Collections.Immutable;
using System.Text.Json;

namespace TestUtilities;

/// <summary>What Puppet's parser says about one file or snippet.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Ok">Whether the parser accepts it. Validation does not count: its errors are among the issues.</param>
/// <param name="Pn">The syntax tree in PN; null where rejected or not asked for.</param>
/// <param name="Issues">The one error at which the parser stopped, or what validation found.</param>
/// <param name="Json">The whole record as <c>eng/oracle/pn_dump.rb</c> writes it.</param>
public sealed record OracleParse(string Path, bool Ok, string? Pn, ImmutableArray<OracleIssue> Issues, JsonElement Json)
{
    internal static OracleParse Read(string line)
    {
        using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 4096 });
        var json = document.RootElement.Clone();
        return new OracleParse(
            json.GetProperty("path").GetString()!,
            json.GetProperty("ok").GetBoolean(),
            Text(json, "pn"),
            json.TryGetProperty("issues", out var issues) ? [.. issues.EnumerateArray().Select(ReadIssue)] : [],
            json);
    }

    private static OracleIssue ReadIssue(JsonElement issue) => new(
        Text(issue, "code"),
        Text(issue, "severity")!,
        Text(issue, "message")!,
        Number(issue, "line"),
        Number(issue, "column"),
        Number(issue, "offset"),
        Number(issue, "length"));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
