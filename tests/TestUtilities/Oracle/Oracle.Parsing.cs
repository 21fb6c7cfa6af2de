using System.Collections.Immutable;
using System.Text.Json;

namespace TestUtilities;

public sealed partial class Oracle
{
    /// <summary>What Puppet's parser says about files (<c>.pp</c> and <c>.epp</c>), in the order given.</summary>
    /// <param name="files">Paths; below a folder <c>plans</c>, <c>plan</c> and <c>apply</c> are keywords.</param>
    public Task<ImmutableArray<OracleParse>> ParseFilesAsync(
        IEnumerable<string> files, OracleParseOptions? options = null, CancellationToken cancellationToken = default) =>
        ParseLinesAsync([.. files], ["--auto-tasks"], options, cancellationToken);

    /// <summary>What Puppet's parser says about code, in the order given.</summary>
    public Task<ImmutableArray<OracleParse>> ParseAsync(
        IEnumerable<OracleSnippet> snippets, OracleParseOptions? options = null, CancellationToken cancellationToken = default) =>
        ParseLinesAsync([.. snippets.Select(Json)], ["--json-in"], options, cancellationToken);

    /// <inheritdoc cref="ParseAsync(IEnumerable{OracleSnippet}, OracleParseOptions?, CancellationToken)"/>
    public async Task<OracleParse> ParseAsync(
        string source, OracleParseOptions? options = null, CancellationToken cancellationToken = default) =>
        (await ParseAsync([new OracleSnippet(source)], options, cancellationToken))[0];

    /// <summary>
    /// About <paramref name="count"/> programs, most of them wrong, made of <paramref name="files"/> by deleting, doubling,
    /// swapping or replacing tokens; the same for the same <paramref name="seed"/>.
    /// </summary>
    /// <param name="files">Manifests; templates too where <paramref name="isHard"/> is set.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="count">Number of programs.</param>
    /// <param name="edits">The most changes in one program.</param>
    /// <param name="isHard">Whether characters and lines are changed in place of tokens.</param>
    /// <param name="cancellationToken">Stops Ruby.</param>
    public async Task<ImmutableArray<OracleSnippet>> MutateAsync(
        IEnumerable<string> files, int seed, int count, int edits = 1, bool isHard = false, CancellationToken cancellationToken = default)
    {
        string[] arguments = ["--seed", $"{seed}", "--count", $"{count}", "--edits", $"{edits}", .. isHard ? (string[])["--hard"] : []];
        var answer = await AskAsync("mutate.rb", arguments, JoinLines(files), cancellationToken);
        return [.. Lines(answer).Select(Snippet)];
    }

    private async Task<ImmutableArray<OracleParse>> ParseLinesAsync(
        ImmutableArray<string> lines, string[] arguments, OracleParseOptions? options, CancellationToken cancellationToken)
    {
        if (lines.IsEmpty)
            return [];

        string[] all = [.. arguments, .. (options ?? OracleParseOptions.Default).Arguments];
        ImmutableArray<OracleParse> records = [.. Lines(await AskAsync("pn_dump.rb", all, JoinLines(lines), cancellationToken)).Select(OracleParse.Read)];
        return records.Length == lines.Length
            ? records
            : throw new OracleException($"pn_dump.rb answered {records.Length} of {lines.Length} questions.");
    }

    private static string Json(OracleSnippet snippet) => JsonSerializer.Serialize(
        new { src = snippet.Source, kind = snippet.IsEpp ? "epp" : "pp", tasks = snippet.Tasks, path = snippet.Path });

    private static OracleSnippet Snippet(string line)
    {
        using var document = JsonDocument.Parse(line);
        return new OracleSnippet(
            document.RootElement.GetProperty("src").GetString()!, Path: document.RootElement.GetProperty("path").GetString()!);
    }

    private static string JoinLines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
