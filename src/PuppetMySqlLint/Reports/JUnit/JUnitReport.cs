using System.Globalization;
using System.Text;
using System.Xml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// A report in the XML of JUnit, as CI servers show it: a test case for each rule, which fails with its findings, and one for the assessment
/// itself. Information-level findings fail nothing and stand in the case's output.
/// </summary>
public static class JUnitReport
{
    /// <summary>The report as UTF-8.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(LintResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = XmlWriter.Create(stream, XmlText.Settings);
        var findings = result.Diagnostics.ToLookup(static d => d.Descriptor);
        var rules = RuleRegistry.All.Select(static r => r.Descriptor).Concat(findings.Select(static g => g.Key)).DistinctBy(static d => d.Id, StringComparer.Ordinal)
            .OrderBy(static d => d.Id, StringComparer.Ordinal).ToList();
        var failures = rules.Count(r => findings[r].Any(static d => d.Severity > Severity.Info));
        var errors = result.Ledger.IsAssessed ? 0 : 1;
        writer.WriteStartElement("testsuites");
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", ToolInformation.Name);
        writer.WriteAttributeString("tests", (rules.Count + 1).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        foreach (var rule in rules)
            WriteRule(writer, rule, [.. findings[rule]]);
        WriteLedger(writer, result);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRule(XmlWriter writer, DiagnosticDescriptor rule, List<Diagnostic> findings)
    {
        StartCase(writer, $"{rule.Id} {rule.Name}");
        foreach (var finding in findings.Where(static d => d.Severity > Severity.Info))
        {
            writer.WriteStartElement("failure");
            writer.WriteAttributeString("type", finding.Severity == Severity.Error ? "error" : "warning");
            writer.WriteAttributeString("message", XmlText.Clean(finding.Message));
            writer.WriteString(Body(finding));
            writer.WriteEndElement();
        }
        if (findings.Exists(static d => d.Severity == Severity.Info))
            writer.WriteElementString("system-out", string.Join('\n', findings.Where(static d => d.Severity == Severity.Info).Select(Body)));
        writer.WriteEndElement();
    }

    private static void WriteLedger(XmlWriter writer, LintResult result)
    {
        StartCase(writer, "assessed");
        if (!result.Ledger.IsAssessed)
        {
            writer.WriteStartElement("error");
            writer.WriteAttributeString("type", "not-assessed");
            writer.WriteAttributeString("message", XmlText.Clean(result.Ledger.Shortfalls[0]));
            writer.WriteEndElement();
        }
        writer.WriteElementString("system-out", XmlText.Clean(string.Join('\n', ReportLines.Reservations(result).Prepend(ReportLines.Summary(result)))));
        writer.WriteEndElement();
    }

    private static void StartCase(XmlWriter writer, string name)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", ToolInformation.Name);
        writer.WriteAttributeString("name", name);
    }

    private static string Body(Diagnostic finding)
    {
        var builder = new StringBuilder();
        if (finding.Location is { } location)
            builder.Append(CultureInfo.InvariantCulture, $"{location}: ");
        return XmlText.Clean(builder.AppendJoin('\n', ReportLines.Details(finding)).ToString());
    }
}
