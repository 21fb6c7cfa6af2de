using System.Collections.Immutable;
using System.Text.Json;

namespace TestUtilities;

public sealed partial class Oracle
{
    /// <summary>
    /// Compiles every node; by certname the record that <c>eng/oracle/compile_catalog.rb</c> writes:
    /// <c>{node, ok, error, warnings, catalog: {classes, resources, edges}}</c>. A node that does not compile has
    /// <c>ok: false</c>.
    /// </summary>
    public async Task<ImmutableSortedDictionary<string, JsonElement>> CompileAsync(
        OracleCompilation compilation, CancellationToken cancellationToken = default) =>
        (await AskNodesAsync(compilation, [], cancellationToken)).ToImmutableSortedDictionary(
            record => record.GetProperty("node").GetString()!, record => record, StringComparer.Ordinal);

    /// <summary>What Hiera answers for every key, by certname and key.</summary>
    public async Task<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, OracleLookup>>> LookupAsync(
        OracleCompilation compilation, IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        using var list = new ScratchFile(string.Join('\n', keys));
        var records = await AskNodesAsync(compilation, [$"--lookup-keys={list.Path}"], cancellationToken);
        return records.ToImmutableSortedDictionary(
            record => record.GetProperty("node").GetString()!, ReadLookups, StringComparer.Ordinal);
    }

    private async Task<ImmutableArray<JsonElement>> AskNodesAsync(
        OracleCompilation compilation, string[] arguments, CancellationToken cancellationToken)
    {
        using var facts = new ScratchFile(compilation.Facts ?? "{}");
        using var trusted = new ScratchFile(compilation.Trusted ?? "{}");
        var answer = await AskAsync(
            "compile_catalog.rb",
            [.. compilation.Arguments, $"--facts={facts.Path}", $"--trusted={trusted.Path}", "--jsonl", .. arguments],
            "",
            cancellationToken);
        return [.. Lines(answer).Select(ReadRecord)];
    }

    private static JsonElement ReadRecord(string line)
    {
        using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 4096 });
        return document.RootElement.Clone();
    }

    private static ImmutableSortedDictionary<string, OracleLookup> ReadLookups(JsonElement record)
    {
        if (!record.TryGetProperty("lookups", out var lookups))
            throw new OracleException($"{record.GetProperty("node")} does not compile: {record.GetProperty("error")}");
        return lookups.EnumerateObject().ToImmutableSortedDictionary(
            lookup => lookup.Name,
            lookup => new OracleLookup(
                lookup.Value.GetProperty("found").GetBoolean(),
                lookup.Value.TryGetProperty("value", out var value) ? value : default,
                lookup.Value.TryGetProperty("error", out var error) ? error.GetString() : null),
            StringComparer.Ordinal);
    }
}
