using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint;

/// <summary>The formats of reports that files can have, by name.</summary>
/// <param name="Name">As the command line names it: <c>sarif</c>.</param>
/// <param name="Description">For what it is, in a few words.</param>
/// <param name="Write">Writes it as UTF-8.</param>
public sealed record ReportFormat(string Name, string Description, Action<LintResult, Stream> Write)
{
    /// <summary>SARIF 2.1.0, for code hosts and editors.</summary>
    public static ReportFormat Sarif { get; } = new("sarif", "SARIF 2.1.0, for code hosts and editors", SarifReport.Write);

    /// <summary>All formats for machines and for merge requests.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("json", "for programs", JsonReport.Write),
        Sarif,
        new("junit", "JUnit's XML, for CI servers", JUnitReport.Write),
        new("github", "annotations of GitHub Actions", Texts(GitHubReport.Write)),
        new("gitlab", "code quality of GitLab", GitLabReport.Write),
        new("checkstyle", "Checkstyle's XML, for reviewers' tools", CheckstyleReport.Write),
        new("markdown", "for the discussion of a merge request", Texts(MarkdownReport.Write)),
    ];

    /// <summary>The format of a name; null if there is none.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file's name tells: <c>lint.sarif</c> is SARIF, <c>audit.md</c> Markdown; null if it tells none.</summary>
    /// <param name="path">Path or name of the file.</param>
    public static ReportFormat? ForFile(string path) => (path.LastIndexOf('.') is >= 0 and var dot ? path[dot..].ToUpperInvariant() : "") switch
    {
        ".SARIF" => Find("sarif"),
        ".JSON" => Find("json"),
        ".XML" => Find("junit"),
        ".MD" or ".MARKDOWN" => Find("markdown"),
        _ => null,
    };

    /// <summary>Writes a report to a file, whole or not at all: what was there stays where writing fails.</summary>
    /// <param name="result">What to report.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void WriteFile(LintResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => Write(result, stream));
    }

    /// <summary>Writes a report to a stream that nobody may wait for, such as the body of an HTTP response: it is made in memory before.</summary>
    /// <param name="result">What to report.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task WriteAsync(LintResult result, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        Write(result, buffer);
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken).ConfigureAwait(false);
    }

    private static Action<LintResult, Stream> Texts(Action<LintResult, TextWriter> write) => (result, stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(result, writer);
    };
}
