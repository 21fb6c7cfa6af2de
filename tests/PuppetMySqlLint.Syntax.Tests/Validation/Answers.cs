using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

/// <summary>What Puppet and what the library answer, in words that can be compared.</summary>
internal static class Answers
{
    /// <summary>Puppet's answers to <see cref="IssueCase.All"/>, as recorded.</summary>
    public static IReadOnlyList<string> Recorded { get; } =
        [.. File.ReadAllText(IssueCase.Data("answers.txt")).TrimEnd('\n')[4..].Split("\n=== ").Select(static a => a[(a.IndexOf('\n', StringComparison.Ordinal) + 1)..])];

    public static void Record(IEnumerable<string> answers) => File.WriteAllText(
        IssueCase.Data("answers.txt"), string.Concat(IssueCase.All.Zip(answers, static (c, answer) => $"=== {c.Name}\n{answer}\n")));

    /// <summary>Answers of Puppet for cases of any strictness, in order.</summary>
    public static async Task<string[]> AskAsync()
    {
        var answers = new string[IssueCase.All.Count];
        foreach (var group in IssueCase.All.Select(static (c, index) => (Case: c, Index: index)).GroupBy(static c => c.Case.Strict))
        {
            var options = new OracleParseOptions
            {
                Format = "none",
                Issues = true,
                ModulePath = IssueCase.ModulePath,
                Strict = group.Key.ToString().ToLowerInvariant(),
            };
            var said = await Oracle.Required.ParseAsync(group.Select(static c => c.Case.Snippet), options);
            foreach (var (asked, answer) in group.Zip(said))
            {
                answers[asked.Index] = Of(answer);
            }
        }
        return answers;
    }

    public static string Of(OracleParse answer) => Join(answer.Ok, answer.Issues.Select(static i =>
        Write(i.Code, i.Severity, i.Line, i.Column, i.Offset, i.Length)));

    /// <summary>The library's answer, without the offsets where Puppet's own answer has none.</summary>
    public static string Of(PuppetVerdict verdict) => Join(verdict.Accepts, verdict.Issues.Select(i =>
        verdict.Accepts && i.Code is not ("UNRECOGNIZED_ESCAPE" or "ILLEGAL_UNICODE_ESCAPE")
            ? Write(i.Code, Name(i.Severity), i.Line, i.Column, i.Offset, i.Length)
            : Write(i.Code, Name(i.Severity), i.Line, i.Column, null, null)));

    private static string Name(PuppetIssueSeverity severity) => severity.ToString().ToLowerInvariant();

    private static string Write(string? code, string severity, int? line, int? column, int? offset, int? length)
    {
        var place = line is null ? "nowhere" : FormattableString.Invariant($"{line}:{column}");
        return offset is null ? $"{code ?? "-"} {severity} {place}" : FormattableString.Invariant($"{code} {severity} {place} @{offset}+{length}");
    }

    private static string Join(bool accepts, IEnumerable<string> issues) =>
        string.Join('\n', issues.Order(StringComparer.Ordinal).Prepend(accepts ? "accepted" : "refused"));
}
