using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Splits a documentation comment into text and tags as YARD's docstring parser does.</summary>
internal sealed class DocumentationReader
{
    private readonly List<string> _text = [];
    private readonly ImmutableArray<DocumentationTag>.Builder _tags = ImmutableArray.CreateBuilder<DocumentationTag>();
    private readonly List<DocumentationLine> _tagLines = [];
    private Match? _open;
    private int _tagIndent;

    public static DocumentationComment? Read(SyntaxNode owner)
    {
        var location = owner.GetLocation();
        var lines = DocumentationLine.Above(location.Source, location.Span.Start);
        if (lines.Count == 0)
            return null;
        var reader = new DocumentationReader();
        reader.Split(lines);
        var first = location.Source.Text.LastIndexOf('#', Math.Max(0, lines[0].Start - 1));
        while (first > 0 && location.Source.Text[first - 1] == '#')
        {
            first--;
        }
        var span = TextSpan.FromBounds(first, lines[^1].End);
        return new DocumentationComment(owner, span, string.Join('\n', reader._text).Trim(), reader._tags.DrainToImmutable());
    }

    private void Split(List<DocumentationLine> lines)
    {
        var lastIndent = 0;
        var lastIsBlank = true;
        foreach (var line in lines)
        {
            var tag = line.Tag;
            var ends = (line.Indent < _tagIndent && !line.IsBlank) || (line.Indent == 0 && !line.IsBlank) || (line.Indent <= lastIndent && tag.Success);
            if (_open is not null && ends)
                Close();
            if (tag.Success)
            {
                (_open, _tagIndent) = (tag, 0);
                _tagLines.Add(line);
            }
            else if (_open is not null && line.Indent >= _tagIndent && !line.IsBlank)
            {
                _tagIndent = _tagIndent == 0 ? line.Indent : _tagIndent;
                if (lastIsBlank)
                    _tagLines.Add(new DocumentationLine("", line.Start));
                _tagLines.Add(line with { Text = line.Text[_tagIndent..], Start = line.Start + _tagIndent });
            }
            else if (_open is null)
            {
                _text.Add(line.Text);
            }
            (lastIndent, lastIsBlank) = (line.Indent, line.IsBlank);
        }
        Close();
    }

    private void Close()
    {
        if (_open is not { } tag)
            return;
        var rest = tag.Groups["rest"];
        var first = _tagLines[0];
        var body = new DocumentationBody([new DocumentationLine(rest.Value, first.Start + (rest.Success ? rest.Index : first.Text.Length)), .. _tagLines.Skip(1)]);
        var isDirective = tag.Groups["bang"].Success;
        var name = tag.Groups["name"].Value;
        var nameEnd = tag.Groups["name"].Index + name.Length;
        _tags.Add(DocumentationTags.Make(
            isDirective,
            name,
            body,
            TextSpan.FromBounds(first.Start, Math.Max(first.End, _tagLines[^1].End)),
            new TextSpan(first.Start, nameEnd)));
        _open = null;
        _tagLines.Clear();
        _tagIndent = 0;
    }
}
