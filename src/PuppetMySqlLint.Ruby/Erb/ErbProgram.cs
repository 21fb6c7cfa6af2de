using System.Text;
using PuppetMySqlLint.Ruby.Syntax;

namespace PuppetMySqlLint.Ruby.Erb;

/// <summary>
/// The one Ruby program that a template is: code as it stands, text and values as statements that render them, with the line ends where
/// Ruby's ERB puts them, so that a comment or an unfinished expression means what it means there.
/// </summary>
internal sealed class ErbProgram
{
    private readonly List<(int Start, int End, ErbSegment Segment, int Offset)> _pieces = [];

    private ErbProgram(ErbTemplate template)
    {
        Template = template;
        Program = RubyProgram.Parse(Write(), "_erbout");
    }

    /// <summary>The template.</summary>
    public ErbTemplate Template { get; }

    /// <summary>The program.</summary>
    public RubyProgram Program { get; }

    /// <summary>Compiles a template.</summary>
    public static ErbProgram Compile(ErbTemplate template) => new(template);

    /// <summary>The offset in the template that an offset in the program stands for.</summary>
    public int ToTemplate(int position)
    {
        var low = 0;
        var high = _pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        if (_pieces.Count == 0 || position < _pieces[low].Start)
            return 0;
        var (start, end, segment, offset) = _pieces[low];
        if (segment.Kind is ErbSegmentKind.Text or ErbSegmentKind.EscapedOpening or ErbSegmentKind.Unclosed || position > end)
            return Math.Min(segment.ContentSpan.Start, Template.Source.Length);
        return segment.ToSource(Math.Clamp(position - start + offset, 0, segment.Code.Length));
    }

    private string Write()
    {
        var script = new StringBuilder(Template.Source.Length * 2);
        var text = new StringBuilder();
        ErbSegment? textStart = null;
        var isLineStart = true;
        void Separate()
        {
            if (!isLineStart)
                script.Append("; ");
            isLineStart = false;
        }
        void FlushText()
        {
            if (text.Length == 0)
                return;
            Separate();
            var start = script.Length;
            script.Append("_erbout.<< ").Append(Quote(text.ToString()));
            _pieces.Add((start, script.Length, textStart!, 0));
            script.Append('\n', text.ToString().Count(static c => c == '\n'));
            text.Clear();
            textStart = null;
        }
        foreach (var segment in Template.Segments)
        {
            if (!segment.IsTag)
            {
                textStart ??= segment;
                text.Append(segment.RenderedText);
                continue;
            }
            FlushText();
            WriteTag(segment, script, Separate);
            if (segment.EndsScriptLine)
            {
                script.Append('\n');
                isLineStart = true;
                // Code that ends in a line end ends its line for that, and a trimming mark ends another.
                if (segment is { Kind: ErbSegmentKind.Code, TrimsAfter: true } && segment.Code.EndsWith('\n') && (segment.ClosingSpan.Length > 3 || segment.ClosingSpan.End == Template.Source.Length))
                    script.Append('\n');
            }
        }
        FlushText();
        return script.ToString();
    }

    private void WriteTag(ErbSegment segment, StringBuilder script, Action separate)
    {
        switch (segment.Kind)
        {
            case ErbSegmentKind.Expression:
                separate();
                const string opening = "_erbout.<<((";
                _pieces.Add((script.Length, script.Length + opening.Length + segment.Code.Length, segment, -opening.Length));
                script.Append(opening).Append(segment.Code).Append(").to_s)");
                break;
            case ErbSegmentKind.Code:
                separate();
                var code = segment.Code.EndsWith('\n') ? segment.Code[..^1] : segment.Code;
                _pieces.Add((script.Length, script.Length + code.Length, segment, 0));
                script.Append(code);
                break;
            default:
                separate();
                script.Append('\n', segment.Code.Count(static c => c == '\n'));
                break;
        }
    }

    /// <summary>A string as Ruby's <c>dump</c> writes it, with characters outside of ASCII as they are.</summary>
    private static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '#' => "\\#",
                '\n' => "\\n",
                '\r' => "\\r",
                _ => c.ToString(),
            });
        }
        return builder.Append('"').ToString();
    }
}
