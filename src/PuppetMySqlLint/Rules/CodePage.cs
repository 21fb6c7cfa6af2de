using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Reads a table of codes: for each a heading of the second level, <c>## PML1129 no-effect</c>, a line with severity and Puppet's code,
/// <c>error · IDEM_EXPRESSION_NOT_LAST</c>, and what it means.
/// </summary>
internal static class CodePage
{
    private const string Heading = "\n## ";
    private const string Separator = " · ";

    public static IEnumerable<CodeInformation> ReadTable(string table)
    {
        var text = table.ReplaceLineEndings("\n");
        for (var at = text.IndexOf(Heading, StringComparison.Ordinal); at >= 0;)
        {
            var next = text.IndexOf(Heading, at + 1, StringComparison.Ordinal);
            yield return Read(text[(at + Heading.Length)..(next < 0 ? text.Length : next)].Trim('\n'));
            at = next;
        }
    }

    /// <summary>The first paragraph after the line with severity and Puppet's code.</summary>
    public static string Summary(string page) => page.Split("\n\n", 4) is [_, _, var summary, ..] ? summary.ReplaceLineEndings(" ") : "";

    private static CodeInformation Read(string section)
    {
        var lines = section.Split('\n', 4);
        if (lines is not [var heading, "", var facts, ..] || heading.Split(' ') is not [var id, var name])
            throw new FormatException($"The section '{lines[0]}' does not begin with id and name, a blank line, and severity.");
        var parts = facts.Split(Separator, 2);
        var severity = parts[0] switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            _ => throw new FormatException($"The section '{heading}' names no severity."),
        };
        return new CodeInformation(id, name, severity, parts.Length > 1 ? parts[1] : null, $"# {section}\n");
    }
}
