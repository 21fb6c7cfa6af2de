using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Values in place of others.</summary>
internal sealed partial class YamlEditor
{
    private YamlEdit SetBelowNothing(YamlNode? node, YamlPath path, int from, YamlValue value)
    {
        var inner = Nest(path, from, value);
        return node is null ? AppendRoot(inner) : Replace(node, inner);
    }

    /// <summary>The first node of a file that has none: behind its comments.</summary>
    private YamlEdit AppendRoot(YamlValue value)
    {
        var text = value.IsCollection ? _writer.Block(value, 0) : YamlValueWriter.Inline(value, isInFlow: false);
        var isOnNewLine = _text.Length == 0 || _layout.EndsWithBreak;
        _changes.Add(new TextChange(new TextSpan(_text.Length, 0), (isOnNewLine ? "" : _layout.NewLine) + text + (isOnNewLine ? _layout.NewLine : "")));
        return Finish(null);
    }

    private YamlEdit Replace(YamlNode? node, YamlValue value)
    {
        if (node is null)
            return AppendRoot(value);
        if (node is YamlAlias alias && value.IsCollection)
            return Refuse($"'*{alias.Name}' repeats an anchored node", alias.Target ?? alias);
        if (_aliases.ReferencedInside(node, staysAnchored: true) is { } anchored)
            return Refuse($"an alias elsewhere needs the anchor '&{anchored.Anchor!.Name}' in it", anchored);
        var parent = node.Parent;
        if (parent is YamlMapping mapping && mapping.Entries.Any(e => ReferenceEquals(e.Key, node)))
            return Refuse("it is a key", node);
        if (node is { Tag: not null, Parent: null })
            return Refuse("the root bears a tag", node);
        if (node.Tag is { } tag)
            _changes.Add(new TextChange(TextSpan.FromBounds(tag.Span.Start - (_text[tag.Span.Start - 1] == ' ' ? 1 : 0), tag.Span.End), ""));
        var isInFlow = parent is not null && IsInFlow(parent);
        if (IsBlockCollection(node))
            ReplaceBlock(node, value);
        else if (value.IsCollection && !isInFlow)
            ReplaceByBlock(node, value);
        else
            ReplaceInline(node, InlineText(node, value, isInFlow));
        return Finish(node);
    }

    private string InlineText(YamlNode node, YamlValue value, bool isInFlow)
    {
        if (_layout.TakesBlocks && value.Text is { } text && !isInFlow && node.Parent is YamlMapping or YamlSequence && YamlScalarWriter.CanBeLiteral(text) && !(node is YamlScalar { Style: YamlScalarStyle.DoubleQuoted }))
            return YamlScalarWriter.Literal(text, ColumnOfParent(node) + _layout.Step, _layout.NewLine);
        return YamlValueWriter.Inline(value, isInFlow, node is YamlScalar scalar ? scalar.Style : YamlScalarStyle.Plain);
    }

    private void ReplaceInline(YamlNode node, string text)
    {
        var span = node.Span;
        var first = span.Start > 0 ? _text[span.Start - 1] : '\n';
        if (span.IsEmpty && Entry(node) is { Colon: null } entry)
        {
            var isBlockKey = entry.IsExplicit && node.Parent is YamlMapping { IsFlow: false };
            text = (isBlockKey ? _layout.NewLine + new string(' ', _layout.Column(entry.Span.Start)) : "") + ": " + text;
        }
        else if (span.IsEmpty && first is not (' ' or '\n' or '\r'))
        {
            text = " " + text;
        }
        if (span.IsEmpty && span.Start < _text.Length && _text[span.Start] is not (' ' or '\n' or '\r' or ',' or ']' or '}'))
            text += " ";
        var end = span.End;
        // What a block keeps goes with it; its last line break stays.
        if (node is YamlScalar { KeepsTo: > 0 } keeping)
            end = Math.Max(end, _layout.EndOfLines(keeping, end, 0));
        _changes.Add(new TextChange(TextSpan.FromBounds(span.Start, end), text));
        // A block ends its line: a text that followed its header as a comment is within the span.
        if (text.Contains('\n', StringComparison.Ordinal) && node is not YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded })
            MoveComment(span, end, text);
    }

    /// <summary>A comment behind a value that becomes a block goes behind the block's header.</summary>
    private void MoveComment(TextSpan span, int end, string text)
    {
        var lineEnd = _layout.LineEnd(end);
        var headerEnd = text.AsSpan().IndexOfAny('\r', '\n');
        _changes[^1] = new TextChange(TextSpan.FromBounds(span.Start, lineEnd), text[..headerEnd] + _text[end..lineEnd].TrimEnd() + text[headerEnd..]);
    }

    /// <summary>A block collection gives way: its lines go, what stands before it on the line of its key stays.</summary>
    private void ReplaceBlock(YamlNode node, YamlValue value)
    {
        var column = ColumnOfParent(node);
        var end = _layout.EndOfLines(node, node.Span.End, column);
        if (!_layout.IsFirstOnLine(node.Span.Start) || node.Parent is null)
        {
            var start = node.Parent is null ? _layout.LineStart(node.Span.Start) : node.Span.Start;
            var text = value.IsCollection ? _writer.Block(value, _layout.Column(node.Span.Start))[_layout.Column(node.Span.Start)..] : InlineText(node, value, isInFlow: false);
            _changes.Add(new TextChange(TextSpan.FromBounds(start, end), text));
            return;
        }
        var before = BeforeValue(node);
        var lineEnd = _layout.LineEnd(before);
        if (value.IsCollection)
        {
            // A list may stand at the column of its key, a mapping may not.
            var own = _layout.Column(node.Span.Start);
            _changes.Add(new TextChange(TextSpan.FromBounds(lineEnd, end), _layout.NewLine + _writer.Block(value, own > column ? own : column + _layout.Step)));
            return;
        }
        var inline = InlineText(node, value, isInFlow: false);
        var comment = _text[before..lineEnd];
        var headerEnd = inline.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var first ? first : inline.Length;
        _changes.Add(new TextChange(TextSpan.FromBounds(before, end), $" {inline[..headerEnd]}{comment}{inline[headerEnd..]}"));
    }

    /// <summary>A block collection comes: below the line of its key, behind a comment there.</summary>
    private void ReplaceByBlock(YamlNode node, YamlValue value)
    {
        if (node.Parent is null || node.Parent is YamlSequence || Entry(node) is { Colon: null })
        {
            ReplaceRootOrItem(node, value);
            return;
        }
        var before = BeforeValue(node);
        var lines = _layout.NewLine + _writer.Block(value, ColumnOfParent(node) + _layout.Step);
        var end = node is YamlScalar { KeepsTo: > 0 } ? _layout.EndOfLines(node, node.Span.End, 0) : node.Span.End;
        var lineEnd = _layout.LineEnd(end);
        var rest = _text[end..lineEnd].TrimEnd();
        _changes.Add(new TextChange(TextSpan.FromBounds(before, lineEnd), rest + lines));
    }

    private void ReplaceRootOrItem(YamlNode node, YamlValue value)
    {
        var column = node.Parent is null ? 0 : _layout.Column(BeforeValue(node)) + 1;
        var isAtStart = node.Parent is null && !node.Span.IsEmpty && _layout.Column(node.FullSpan.Start) == 0;
        if (isAtStart || (node.Parent is YamlSequence && node.Anchor is null))
        {
            var space = node.Span.IsEmpty && node.Parent is not null ? " " : "";
            _changes.Add(new TextChange(node.Span, space + _writer.Block(value, column)[column..]));
            return;
        }
        if (Entry(node) is { Colon: null })
        {
            ReplaceInline(node, YamlValueWriter.Inline(value, isInFlow: false));
            return;
        }
        var lineEnd = _layout.LineEnd(node.Span.End);
        var before = node.Anchor is null && node.Tag is null ? node.Span.Start : BeforeValue(node);
        _changes.Add(new TextChange(TextSpan.FromBounds(before, lineEnd), _text[node.Span.End..lineEnd].TrimEnd() + _layout.NewLine + _writer.Block(value, column)));
    }

    /// <summary>The offset behind the colon, dash, anchor or tag before a value.</summary>
    private static int BeforeValue(YamlNode node)
    {
        if (node.Anchor is not null || node.Tag is not null)
            return Math.Max(node.Anchor?.Span.End ?? 0, node.Tag?.Span.End ?? 0);
        return node.Parent is YamlSequence sequence
            ? sequence.Items.First(i => ReferenceEquals(i.Value, node)).Dash?.End ?? node.Span.Start
            : Entry(node)?.Colon?.End ?? node.Span.Start;
    }

    private static YamlEntry? Entry(YamlNode value) => value.Parent is YamlMapping mapping ? mapping.Entries.FirstOrDefault(e => ReferenceEquals(e.Value, value)) : null;

    /// <summary>The column of the key or dash that a value belongs to.</summary>
    private int ColumnOfParent(YamlNode value) => value.Parent switch
    {
        null => -1,
        YamlSequence sequence => _layout.Column(sequence.Items.First(i => ReferenceEquals(i.Value, value)).Span.Start),
        _ => _layout.Column(Entry(value)!.Span.Start),
    };

    private static bool IsBlockCollection(YamlNode node) => node is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };
}
