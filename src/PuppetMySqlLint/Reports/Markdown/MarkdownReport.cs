using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A report in Markdown for the discussion of a merge request: a table of findings, each with its details folded, and the ledger.</summary>
public static class MarkdownReport
{
    // Code hosts cut longer comments off.
    private const int MostDetails = 50;

    /// <summary>The report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(LintResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"### {Heading(result)}\n\n");
        if (!result.Diagnostics.IsEmpty)
        {
            writer.Write("| | rule | where | what |\n|---|---|---|---|\n");
            foreach (var diagnostic in result.Diagnostics)
                writer.Write($"| {Sign(diagnostic.Severity)} | {diagnostic.Id} {Cell(diagnostic.Descriptor.Name)} | {(diagnostic.Location is { } place ? $"`{place}`" : "")} | {Cell(diagnostic.Message)} |\n");
            writer.Write("\n");
        }
        foreach (var diagnostic in result.Diagnostics.Where(static d => d.Severity > Severity.Info).Take(MostDetails))
            WriteDetails(diagnostic, writer);
        writer.Write($"{Text(ReportLines.Summary(result))}.\n");
        foreach (var reservation in ReportLines.Reservations(result))
            writer.Write($"- {Text(reservation)}\n");
    }

    private static string Heading(LintResult result)
    {
        var counts = ((Severity Severity, string Noun)[])[(Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note")];
        var words = counts.Select(c => (Count: result.Diagnostics.Count(d => d.Severity == c.Severity), c.Noun)).Where(static c => c.Count > 0).Select(static c => Words.Count(c.Count, c.Noun)).ToList();
        return $"{ToolInformation.Name}: {(words.Count == 0 ? result.Ledger.IsAssessed ? "nothing found" : "not assessed" : string.Join(", ", words))}";
    }

    private static void WriteDetails(Diagnostic diagnostic, TextWriter writer)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<details><summary>{Text(diagnostic.Id)} {Text(diagnostic.Location?.ToString() ?? diagnostic.Descriptor.Name)}</summary>\n\n"));
        foreach (var line in ReportLines.Details(diagnostic))
            writer.Write($"- {Text(line)}\n");
        writer.Write("\n</details>\n\n");
    }

    private static string Sign(Severity severity) => severity switch { Severity.Error => "❌", Severity.Warning => "⚠️", _ => "ℹ️" };

    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Names of the repository must not become markup, links or mentions.</summary>
    private static string Text(string text)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~')
                builder.Append('\\').Append(c);
            else
                builder.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '@' => "@\u200B", '\n' or '\r' => " ", _ => c.ToString() });
        }
        return builder.ToString();
    }
}
