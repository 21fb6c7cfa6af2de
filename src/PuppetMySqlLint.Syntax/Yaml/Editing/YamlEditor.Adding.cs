using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Entries and items that come.</summary>
internal sealed partial class YamlEditor
{
    private YamlEdit AddEntry(YamlMapping mapping, string key, YamlValue value, YamlEntry? after)
    {
        if (!YamlValueWriter.IsKey(key))
            return Refuse("the key is too long", null);
        if (mapping.IsFlow)
        {
            if (_text[mapping.Span.Start] != '{')
                return Refuse("a pair within brackets holds one key only", mapping);
            var place = after ?? mapping.Entries.LastOrDefault();
            InsertInFlow(mapping.Span.Start, place?.Span, $"{YamlValueWriter.Key(key, isInFlow: true)}: {YamlValueWriter.Inline(value, isInFlow: true)}");
            return Finish(mapping);
        }
        var entry = after ?? mapping.Entries[^1];
        var column = _layout.Column(entry.Span.Start);
        InsertLine(entry.Value, entry.Span.End, column, _writer.Entry(key, value, ColumnOfEntries(mapping)), ColumnOfEntries(mapping));
        return Finish(mapping);
    }

    private YamlEdit InsertItem(YamlSequence sequence, int index, YamlValue value)
    {
        if (sequence.IsFlow && sequence.Items.IsEmpty && sequence.Parent is YamlMapping { IsFlow: false } && value.IsCollection)
            return Replace(sequence, YamlValue.Sequence(value));
        if (sequence.IsFlow)
        {
            var text = YamlValueWriter.Inline(value, isInFlow: true);
            if (index == 0 && !sequence.Items.IsEmpty)
                _changes.Add(new TextChange(new TextSpan(sequence.Items[0].Span.Start, 0), text + ", "));
            else
                InsertInFlow(sequence.Span.Start, index == 0 ? null : sequence.Items[index - 1].Span, text);
            return Finish(sequence);
        }
        var column = _layout.Column(sequence.Items[0].Span.Start);
        if (index > 0)
        {
            var item = sequence.Items[index - 1];
            InsertLine(item.Value, item.Span.End, column, _writer.Item(value, column), column);
            return Finish(sequence);
        }
        var first = sequence.Items[0].Span.Start;
        var start = _layout.IsFirstOnLine(first) ? _layout.StartWithComments(_layout.LineStart(first), column) : first;
        var indent = new string(' ', column);
        _changes.Add(new TextChange(new TextSpan(start, 0), start == first && column > 0
            ? _writer.Item(value, column) + _layout.NewLine + indent
            : indent + _writer.Item(value, column) + _layout.NewLine));
        return Finish(sequence);
    }

    private int ColumnOfEntries(YamlMapping mapping) => _layout.Column(mapping.Entries[0].Span.Start);

    /// <summary>A new line behind a node's last one.</summary>
    private void InsertLine(YamlNode previous, int end, int ownColumn, string text, int column)
    {
        var place = _layout.EndOfLines(previous, end, ownColumn);
        if (place >= _text.Length && !_layout.EndsWithBreak)
            KeepBlockUnbroken(YamlLayout.LastScalar(previous));
        _changes.Add(new TextChange(new TextSpan(place, 0), $"{_layout.NewLine}{new string(' ', column)}{text}"));
    }

    /// <summary>A block that the file's end breaks off has no line break at its end: with lines behind it, its header has to say so.</summary>
    private void KeepBlockUnbroken(YamlScalar? block)
    {
        if (block is not { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } || block.Value.EndsWith('\n'))
            return;
        var header = block.Span.Start + 1;
        while (header < block.Span.End && char.IsAsciiDigit(_text[header]))
            header++;
        if (header < block.Span.End && _text[header] == '-')
            return;
        _changes.Add(new TextChange(new TextSpan(header, header < block.Span.End && _text[header] == '+' ? 1 : 0), "-"));
    }

    /// <param name="open">Where the bracket stands.</param>
    /// <param name="previous">What the new part comes behind; null for the first place.</param>
    /// <param name="text">The new part.</param>
    private void InsertInFlow(int open, TextSpan? previous, string text)
    {
        if (previous is not { } before)
        {
            _changes.Add(new TextChange(new TextSpan(open + 1, 0), text));
            return;
        }
        var start = before.Start;
        var separator = _layout.IsFirstOnLine(start) && _layout.LineStart(start) > open ? $",{_layout.NewLine}{new string(' ', _layout.Column(start))}" : ", ";
        // A colon and a comma side by side are a mistake to Ruby.
        var blank = _text[before.End - 1] == ':' ? " " : "";
        _changes.Add(new TextChange(new TextSpan(before.End, 0), blank + separator + text));
    }
}
