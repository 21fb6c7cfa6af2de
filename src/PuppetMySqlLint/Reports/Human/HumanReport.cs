using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A report for people: each finding with its source, where the value came from and what to do, and the ledger.</summary>
public static class HumanReport
{
    private const string Indent = "  ";

    /// <summary>Writes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">How it looks; null for the defaults.</param>
    public static void Write(LintResult result, IReportWriter writer, HumanReportOptions? options = null)
    {
        options ??= new HumanReportOptions();
        var secrets = result.Diagnostics.Concat(result.Suppressed.Select(static s => s.Diagnostic)).Concat(result.Baselined)
            .Where(static d => d is { PointsAtSecret: true, Location: not null }).ToLookup(static d => d.Location!.Value.Path, static d => d.Location!.Value.Span, StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics.Where(static d => d.Severity > Severity.Info))
        {
            WriteDiagnostic(diagnostic, secrets, writer, options);
            writer.WriteLine();
        }
        if (!options.IsQuiet)
            WriteNotes([.. result.Diagnostics.Where(static d => d.Severity == Severity.Info)], writer, options);
        LedgerReport.Write(result, writer, options);
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, ILookup<string, TextSpan> secrets, IReportWriter writer, HumanReportOptions options)
    {
        var style = StyleOf(diagnostic.Severity);
        writer.Write($"{WordFor(diagnostic.Severity)}", style);
        writer.Write($" {diagnostic.Id} ", style);
        writer.Write(diagnostic.Descriptor.Name, ReportStyle.Strong);
        if (diagnostic.Confidence == Confidence.Possible)
            writer.Write("  (possible: the repository leaves it open)", ReportStyle.Faint);
        writer.WriteLine();
        Paragraph.Write(writer, diagnostic.Message, Indent, Indent, options.Width, ReportStyle.Strong);
        if (diagnostic.Location is { } location)
        {
            writer.WriteLine();
            SourceExcerpt.Write(location, secrets[location.Path], writer, style, options.Width);
        }
        WriteOrigin(diagnostic, writer, options);
        WritePlaces("See also:", [.. diagnostic.Related.Select(static r => (r.Location, r.Message))], isNumbered: false, writer, options);
        WriteLabelled("Help: ", diagnostic.Help, writer, options);
        foreach (var fix in diagnostic.Fixes)
            WriteLabelled("Fix:  ", fix.IsSafe ? fix.Title : $"{fix.Title} (changes behaviour: look before you apply it)", writer, options);
        if (!diagnostic.Nodes.IsEmpty)
            WriteLabelled(diagnostic.Nodes.Length == 1 ? "Node: " : "Nodes: ", options.ShowUnknown ? string.Join(", ", diagnostic.Nodes) : Words.List(diagnostic.Nodes), writer, options);
    }

    /// <summary>What is worth knowing and not wrong, two lines each, so that it hides nothing.</summary>
    private static void WriteNotes(ImmutableArray<Diagnostic> notes, IReportWriter writer, HumanReportOptions options)
    {
        foreach (var note in notes)
        {
            writer.Write($"info {note.Id} ", ReportStyle.Info);
            writer.Write(note.Descriptor.Name, ReportStyle.Strong);
            if (note.Location is { } location)
            {
                writer.Write(" ");
                writer.Write(location.ToString(), ReportStyle.Path);
            }
            writer.WriteLine();
            Paragraph.Write(writer, note.Message, Indent, Indent, options.Width, ReportStyle.Plain);
        }
        if (!notes.IsEmpty)
            writer.WriteLine();
    }

    /// <summary>The steps from the place where the value stands to what it does.</summary>
    private static void WriteOrigin(Diagnostic diagnostic, IReportWriter writer, HumanReportOptions options)
    {
        if (diagnostic.Origin?.Chain() is { Length: > 0 } chain)
            WritePlaces("How the value gets there:", [.. chain.Select(static step => (step.Location, step.Description))], isNumbered: true, writer, options);
    }

    private static void WritePlaces(
        string heading, ImmutableArray<(Location? Location, string Text)> places, bool isNumbered, IReportWriter writer, HumanReportOptions options)
    {
        if (places.IsEmpty)
            return;
        writer.WriteLine();
        writer.Write(Indent + heading);
        writer.WriteLine();
        var number = 0;
        foreach (var (location, text) in places)
        {
            number++;
            var lead = isNumbered ? $"{Indent}{number,2}. " : $"{Indent}  - ";
            writer.Write(lead, ReportStyle.Faint);
            var first = new string(' ', lead.Length);
            if (location is { } place)
            {
                writer.Write(place.ToString(), ReportStyle.Path);
                writer.WriteLine();
                Paragraph.Write(writer, text, first, first, options.Width, ReportStyle.Plain);
            }
            else
            {
                Paragraph.Write(writer, text, "", first, options.Width, ReportStyle.Plain);
            }
        }
    }

    private static void WriteLabelled(string label, string? text, IReportWriter writer, HumanReportOptions options)
    {
        if (text is null)
            return;
        writer.WriteLine();
        writer.Write(Indent + label, ReportStyle.Strong);
        Paragraph.Write(writer, text, "", new string(' ', Indent.Length + label.Length), options.Width, ReportStyle.Plain);
    }

    private static ReportStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => ReportStyle.Error,
        Severity.Warning => ReportStyle.Warning,
        _ => ReportStyle.Info,
    };

    private static string WordFor(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
