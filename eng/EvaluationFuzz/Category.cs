using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Tests.Programs;

namespace EvaluationFuzz;

/// <summary>Groups differences by what the two sides say, names and numbers aside.</summary>
internal static partial class Category
{
    public static string Of(string ours, string theirs)
    {
        if (ours.StartsWith("crash", StringComparison.Ordinal))
            return Cut(ours);
        return (ProgramMeaning.IsError(ours), ProgramMeaning.IsError(theirs)) switch
        {
            (true, true) => ProgramMeaning.Words(ProgramMeaning.Read(ours).Message) == ProgramMeaning.Words(ProgramMeaning.Read(theirs).Message)
                ? $"place of: {Shape(theirs)}"
                : $"{Shape(theirs)}  ≠ here: {Shape(ours)}",
            (true, false) => $"refused only here: {Shape(ours)}",
            (false, true) => $"refused only by Puppet: {Shape(theirs)}",
            _ => $"catalog: {Line(ours, theirs)}",
        };
    }

    private static string Shape(string answer) => Cut(Particular().Replace(ProgramMeaning.Words(ProgramMeaning.Read(answer).Message), "…"));

    private static string Cut(string text) => text.Split('\n')[0] is { Length: > 140 } line ? line[..140] : text.Split('\n')[0];

    private static string Line(string ours, string theirs)
    {
        var pair = ours.Split('\n').Zip(theirs.Split('\n')).FirstOrDefault(static p => p.First != p.Second);
        return pair.First is null ? "more resources" : $"{Cut(Particular().Replace(pair.First.Trim(), "…"))} instead of {Cut(Particular().Replace(pair.Second.Trim(), "…"))}";
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|[-+]?\d[\d.e+-]*|/[^/ ]*/|(?<=got |expects an? |\[).*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Particular();
}
