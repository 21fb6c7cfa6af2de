using System.Collections.Immutable;

namespace HelpGenerator;

/// <summary>A page of docs/powershell: all that a command's own metadata does not say.</summary>
public sealed record HelpPage(
    string Name, string Synopsis, string Description, ImmutableArray<HelpExample> Examples, ImmutableDictionary<string, string> Parameters,
    ImmutableArray<(string Type, string Text)> Inputs, ImmutableArray<(string Type, string Text)> Outputs, ImmutableArray<(string Text, string Uri)> Links)
{
    /// <summary>Reads a page. Its sections have the headings that Get-Help shows.</summary>
    /// <exception cref="FormatException">A section is missing.</exception>
    public static HelpPage Parse(string markdown)
    {
        var page = Section.Parse(markdown);
        return new HelpPage(
            page.Title,
            page["SYNOPSIS"].Text,
            page["DESCRIPTION"].Text,
            [.. page["EXAMPLES"].Sections.Select(HelpExample.Of)],
            page["PARAMETERS"].Sections.ToImmutableDictionary(static s => s.Title.TrimStart('-'), static s => s.Text, StringComparer.Ordinal),
            [.. page["INPUTS"].Sections.Select(static s => (s.Title, s.Text))],
            [.. page["OUTPUTS"].Sections.Select(static s => (s.Title, s.Text))],
            [.. page["RELATED LINKS"].Lines.Where(static l => l.StartsWith("- [", StringComparison.Ordinal)).Select(Link)]);
    }

    private static (string Text, string Uri) Link(string line)
    {
        var middle = line.IndexOf("](", StringComparison.Ordinal);
        return (line[3..middle], line[(middle + 2)..line.LastIndexOf(')')]);
    }
}
