using System.Text.Json;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>A small program with what Puppet 8.11 answers.</summary>
public sealed record Gotcha(string Source, bool IsAccepted, string? Pn, string? Code, int? Line, int? Column, string Issues)
{
    public static IReadOnlyList<Gotcha> All { get; } =
        [.. File.ReadLines(Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Puppet/Data/puppet-gotchas.jsonl")).Select(Read)];

    /// <summary>Whether it is the validator that refuses it, which looks into heredocs, and not the parser.</summary>
    public bool IsRefusedByValidatorOnly => Code == "ILLEGAL_JSON";

    private static Gotcha Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var ok = root.GetProperty("ok").GetBoolean();
        var issue = ok ? default : root.GetProperty("issues")[0];
        return new Gotcha(
            root.GetProperty("src").GetString()!,
            ok,
            ok ? root.GetProperty("pn").GetString() : null,
            ok ? null : issue.GetProperty("code").GetString(),
            ok || issue.GetProperty("line").ValueKind == JsonValueKind.Null ? null : issue.GetProperty("line").GetInt32(),
            ok || issue.GetProperty("column").ValueKind == JsonValueKind.Null ? null : issue.GetProperty("column").GetInt32(),
            string.Join('\n', root.GetProperty("issues").EnumerateArray()
                .Select(static i => $"{i.GetProperty("code")} {i.GetProperty("severity")} {i.GetProperty("line")}:{i.GetProperty("column")}").Order(StringComparer.Ordinal)));
    }
}
