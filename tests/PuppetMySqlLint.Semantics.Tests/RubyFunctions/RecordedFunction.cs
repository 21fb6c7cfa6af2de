using System.Text.Json;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.RubyFunctions;

/// <summary>A function that a module of the corpus has in Ruby, and what real Puppet answered to calls of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its file below the module path.</param>
/// <param name="Calls">The calls.</param>
/// <param name="Unsafe">The words with which it reaches out of the computation, for which it was not called; null if it was.</param>
/// <param name="IsHidden">Whether the language calls another function of this name, so that this one was called as from templates.</param>
internal sealed record RecordedFunction(string Name, string Path, IReadOnlyList<OracleAnswer> Calls, string? Unsafe, bool IsHidden)
{
    private static readonly string s_file = Repository.PathTo("tests", "PuppetMySqlLint.Semantics.Tests", "RubyFunctions", "functions.jsonl");

    public static IReadOnlyList<RecordedFunction> ReadAll() => [.. File.ReadLines(s_file).Select(Read)];

    private static RecordedFunction Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        return new RecordedFunction(
            json.GetProperty("function").GetString()!,
            json.GetProperty("path").GetString()!,
            json.TryGetProperty("calls", out var calls) ? [.. calls.EnumerateArray().Select(static c => OracleAnswer.Read(c.GetRawText()))] : [],
            json.TryGetProperty("unsafe", out var words) ? words.GetString() : null,
            json.TryGetProperty("shadowed", out _));
    }
}
