using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Erb;

/// <summary>
/// Splits a template as <c>ERB::Compiler::ExplicitScanner</c> does. Where it surprises, that is Ruby's way: the blanks before
/// <c>&lt;%-</c> go not only at the beginning of a line but also right after another mark, since <c>^</c> matches wherever its scanner
/// stands; <c>%%&gt;</c> in text and <c>&lt;%</c> in a tag mean nothing.
/// </summary>
internal sealed class ErbScanner(SourceText source)
{
    private readonly string _text = source.Text;
    private readonly ImmutableArray<ErbSegment>.Builder _segments = ImmutableArray.CreateBuilder<ErbSegment>();

    public ImmutableArray<ErbSegment> Scan()
    {
        var position = 0;
        while (position < _text.Length)
        {
            var mark = _text.IndexOf(ErbMarks.Opening, position, StringComparison.Ordinal);
            if (mark < 0)
            {
                AddText(position, _text.Length);
                break;
            }
            position = _text.AsSpan(mark).StartsWith("<%%", StringComparison.Ordinal) ? Escaped(position, mark) : Tag(position, mark);
        }
        return _segments.DrainToImmutable();
    }

    private int Escaped(int start, int mark)
    {
        AddText(start, mark);
        Add(ErbSegmentKind.EscapedOpening, mark, mark, mark + 3, mark + 3);
        return mark + 3;
    }

    private int Tag(int start, int mark)
    {
        var (kind, opening, content) = At(mark + ErbMarks.Opening.Length) switch
        {
            '=' => (ErbSegmentKind.Expression, mark, mark + 3),
            '#' => (ErbSegmentKind.Comment, mark, mark + 3),
            '-' => (ErbSegmentKind.Code, BeforeBlanks(start, mark), mark + 3),
            _ => (ErbSegmentKind.Code, mark, mark + 2),
        };
        AddText(start, opening);
        var (closing, end) = Close(content);
        Add(closing < 0 ? ErbSegmentKind.Unclosed : kind, opening, content, closing < 0 ? _text.Length : closing, end);
        return end;
    }

    private int BeforeBlanks(int start, int mark)
    {
        var first = mark;
        while (first > start && _text[first - 1] is ' ' or '\t')
        {
            first--;
        }
        return first == start || _text[first - 1] == '\n' ? first : mark;
    }

    private (int Closing, int End) Close(int content)
    {
        for (var found = content; (found = _text.IndexOf(ErbMarks.Closing, found, StringComparison.Ordinal)) >= 0; found += ErbMarks.Closing.Length)
        {
            if (found > content && _text[found - 1] == '%')
                continue;
            var end = found + ErbMarks.Closing.Length;
            if (found == content || _text[found - 1] != '-')
                return (found, end);
            return (found - 1, AfterLineEnd(end));
        }
        return (-1, _text.Length);
    }

    private int AfterLineEnd(int position) => (At(position), At(position + 1)) switch
    {
        ('\n', _) => position + 1,
        ('\r', '\n') => position + 2,
        _ => position,
    };

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private void AddText(int start, int end)
    {
        if (start < end)
            Add(ErbSegmentKind.Text, start, start, end, end);
    }

    private void Add(ErbSegmentKind kind, int start, int content, int closing, int end) => _segments.Add(new ErbSegment(
        source, kind, TextSpan.FromBounds(start, content), TextSpan.FromBounds(content, closing), TextSpan.FromBounds(closing, end)));
}
