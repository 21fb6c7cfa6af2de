using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>A line of a documentation comment without its <c>#</c>, and where it stands.</summary>
internal readonly partial record struct DocumentationLine(string Text, int Start)
{
    public int Indent => Text.Length - Text.TrimStart().Length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public int End => Start + Text.Length;

    /// <summary>The tag that the line begins, if it begins one.</summary>
    public Match Tag => TagStart().Match(Text);

    /// <summary>
    /// The lines above a node, as Puppet Strings takes them: all that begin with <c>#</c>, whatever else stands around them, up to the
    /// first that does not. As there, <c>\s?</c> takes one blank after the signs.
    /// </summary>
    public static List<DocumentationLine> Above(SourceText source, int position)
    {
        var lines = new List<DocumentationLine>();
        for (var number = source.GetPosition(position).Line - 1; number >= 1; number--)
        {
            var span = source.GetLineSpan(number);
            var line = source.ToString(span);
            if (Signs().Match(line) is not { Success: true } signs)
                break;
            lines.Add(new DocumentationLine(line[signs.Length..].TrimEnd(), span.Start + signs.Length));
        }
        lines.Reverse();
        return lines;
    }

    [GeneratedRegex(@"^\s*#+\s?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^@(?<bang>!)?(?<name>(?:[A-Za-z0-9_]\.?)+)(?:\s+(?<rest>.*))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagStart();
}
