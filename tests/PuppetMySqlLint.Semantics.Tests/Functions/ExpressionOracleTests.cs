using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>
/// Expressions and what real Puppet said they give, recorded in <c>Expressions/*.jsonl</c>. To add one, append a line
/// <c>{"code":"…"}</c> and run these tests with <c>PML_TEST_ACCEPT=1</c> where Puppet is installed.
/// </summary>
public sealed partial class ExpressionOracleTests
{
    private static readonly string s_folder = Repository.PathTo("tests", "PuppetMySqlLint.Semantics.Tests", "Functions", "Expressions");

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Files => [.. Names(needModules: false)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Expressions_give_what_Puppet_gives(string file) => AssertNone(Differences(file, usesModules: false));

    [CorpusFact]
    public void Expressions_with_types_of_modules_give_what_Puppet_gives() => AssertNone([.. Names(needModules: true).SelectMany(f => Differences(f, usesModules: true))]);

    [OracleFact(corpus: true)]
    public async Task The_recorded_answers_are_those_that_Puppet_gives_today()
    {
        foreach (var file in Names(needModules: false).Concat(Names(needModules: true)))
        {
            var recorded = Read(file);
            var live = await Oracle.Required.EvaluateAsync(recorded.Select(static r => r.Code));
            if (Switches.IsAccepting)
                await File.WriteAllLinesAsync(Path.Combine(s_folder, file), live.Select(Line));
            else
                Assert.Equal(recorded.Select(Comparable), live.Select(Comparable));
        }
    }

    private static void AssertNone(List<string> differences) => Assert.True(differences.Count == 0, "\n" + string.Join("\n\n", differences));

    private static IEnumerable<string> Names(bool needModules) =>
        Directory.EnumerateFiles(s_folder, "*.jsonl").Select(static p => Path.GetFileName(p)).Where(n => n == "aliases.jsonl" == needModules).Order(StringComparer.Ordinal);

    private static List<OracleAnswer> Read(string file) => [.. File.ReadLines(Path.Combine(s_folder, file)).Select(OracleAnswer.Read)];

    private static List<string> Differences(string file, bool usesModules)
    {
        var differences = new List<string>();
        foreach (var expected in Read(file))
        {
            var actual = ExpressionEvaluation.Evaluate(expected.Code, usesModules);
            if (Meaning(actual) != Meaning(expected) && !KnownDifferences.Contains(expected.Code))
                differences.Add($"{expected.Code}\n  Puppet: {expected.Value ?? expected.Error}\n  here:   {actual.Value ?? actual.Error}");
            else if (Meaning(actual) == Meaning(expected) && KnownDifferences.Contains(expected.Code))
                differences.Add($"{expected.Code}\n  no longer differs");
        }
        return differences;
    }

    /// <summary>Of an error what it says, without saying that it is one; only that it is one where the wording is known to differ.</summary>
    private static string Meaning(OracleAnswer answer) =>
        answer.Value ?? (KnownDifferences.HasOtherWording(answer.Code) ? "error" : Lead().Replace(answer.Error!, ""));

    [GeneratedRegex(@"^Evaluation Error: (Error while evaluating a (Function Call|Method call|'(\[\]|=~)' expression), ?)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lead();

    /// <summary>Some messages hold the address of an object or a line of Ruby.</summary>
    private static string Comparable(OracleAnswer answer) => $"{answer.Code} → {answer.Value ?? "error"}";

    private static string Quote(string text) => JsonSerializer.Serialize(text, s_readable);

    private static string Line(OracleAnswer answer) => answer.Value is null
        ? $"{{\"code\":{Quote(answer.Code)},\"error\":{Quote(answer.Error!)}}}"
        : $"{{\"code\":{Quote(answer.Code)},\"value\":{Quote(answer.Value)}}}";
}
