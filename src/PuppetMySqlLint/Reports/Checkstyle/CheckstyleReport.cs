using System.Globalization;
using System.Xml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A report in the XML of Checkstyle, which many reviewers' tools read. What could not be assessed is an error without a line.</summary>
public static class CheckstyleReport
{
    /// <summary>The report as UTF-8.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(LintResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = XmlWriter.Create(stream, XmlText.Settings);
        writer.WriteStartElement("checkstyle");
        writer.WriteAttributeString("version", "4.3");
        foreach (var file in result.Diagnostics.GroupBy(ReportLines.Path, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            writer.WriteStartElement("file");
            writer.WriteAttributeString("name", file.Key.Length > 0 ? file.Key : LintConfiguration.FileName);
            foreach (var finding in file.OrderBy(static d => d.Location?.Span.Start ?? 0))
                Write(writer, finding);
            writer.WriteEndElement();
        }
        if (ReportLines.Reservations(result).ToList() is { Count: > 0 } reservations)
        {
            writer.WriteStartElement("file");
            writer.WriteAttributeString("name", LintConfiguration.FileName);
            foreach (var reservation in reservations)
                WriteError(writer, 0, 0, reservation.StartsWith("Not assessed", StringComparison.Ordinal) ? "error" : "info", reservation, "ledger");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Diagnostic finding)
    {
        var severity = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var start = finding.Location?.Start;
        WriteError(writer, start?.Line ?? 0, start?.Column ?? 0, severity, string.Join(' ', ReportLines.Details(finding).Where(static l => !l.StartsWith("From:", StringComparison.Ordinal))), $"{finding.Id}.{finding.Descriptor.Name}");
    }

    private static void WriteError(XmlWriter writer, int line, int column, string severity, string message, string source)
    {
        writer.WriteStartElement("error");
        writer.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        if (column > 0)
            writer.WriteAttributeString("column", column.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("severity", severity);
        writer.WriteAttributeString("message", XmlText.Clean(message));
        writer.WriteAttributeString("source", $"{ToolInformation.Name}.{source}");
        writer.WriteEndElement();
    }
}
