using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint;

/// <summary>The formats of reports that files can have, by name.</summary>
/// <param name="Name">As the command line names it: <c>sarif</c>.</param>
/// <param name="Description">For what it is, in a few words.</param>
/// <param name="Write">Writes it as UTF-8.</param>
public sealed record ReportFormat(string Name, string Description, Action<LintResult, Stream> Write)
{
    /// <summary>All formats for machines and for merge requests.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("json", "for programs", JsonReport.Write),
        new("sarif", "SARIF 2.1.0, for code hosts and editors", SarifReport.Write),
        new("junit", "JUnit's XML, for CI servers", JUnitReport.Write),
        new("github", "annotations of GitHub Actions", Texts(GitHubReport.Write)),
        new("gitlab", "code quality of GitLab", GitLabReport.Write),
        new("checkstyle", "Checkstyle's XML, for reviewers' tools", CheckstyleReport.Write),
        new("markdown", "for the discussion of a merge request", Texts(MarkdownReport.Write)),
    ];

    /// <summary>The format of a name; null if there is none.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Action<LintResult, Stream> Texts(Action<LintResult, TextWriter> write) => (result, stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(result, writer);
    };
}
