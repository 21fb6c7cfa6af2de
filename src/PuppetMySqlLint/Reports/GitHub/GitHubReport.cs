using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Workflow commands of GitHub Actions, which become annotations in the diff; the ledger comes last as a notice. GitHub shows ten of each
/// severity for a step: the worst come first.
/// </summary>
public static class GitHubReport
{
    /// <summary>The report, one command a line.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(LintResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var diagnostic in result.Diagnostics)
        {
            var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            writer.Write($"::{command} {Place(diagnostic)}title={Property($"{diagnostic.Id} {diagnostic.Descriptor.Name}")}::{Data(string.Join('\n', ReportLines.Details(diagnostic)))}\n");
        }
        foreach (var reservation in ReportLines.Reservations(result))
            writer.Write($"::{(reservation.StartsWith("Not assessed", StringComparison.Ordinal) ? "error" : "notice")} title={Property("assessment")}::{Data(reservation)}\n");
        writer.Write($"::notice title={Property(ToolInformation.Name)}::{Data(ReportLines.Summary(result))}\n");
    }

    private static string Place(Diagnostic diagnostic)
    {
        if (diagnostic.Location is not { } location)
            return "";
        var (start, end) = (location.Start, location.End);
        var columns = start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"file={Property(ReportLines.Path(diagnostic))},line={start.Line},endLine={end.Line}{columns},");
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
