using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Entries and items that go.</summary>
internal sealed partial class YamlEditor
{
    /// <summary>All entries of a key: without the last one an earlier one would count.</summary>
    private YamlEdit RemoveEntries(YamlMapping mapping, string key)
    {
        var leaving = mapping.Entries.Where(e => e.Key is YamlScalar scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal)).ToList();
        foreach (var entry in leaving)
        {
            if ((_aliases.ReferencedInside(entry.Key, staysAnchored: false) ?? _aliases.ReferencedInside(entry.Value, staysAnchored: false)) is { } anchored)
                return Refuse($"an alias elsewhere needs the anchor '&{anchored.Anchor!.Name}' in it", anchored);
        }
        if (leaving.Count == mapping.Entries.Length && _text[mapping.Span.Start] != '{' && mapping.IsFlow)
            return Refuse("it is a pair within brackets", mapping);
        if (leaving.Count == mapping.Entries.Length && !mapping.IsFlow)
        {
            ReplaceBlock(mapping, YamlValue.Mapping());
            return Finish(mapping);
        }
        List<TextSpan> spans = [.. mapping.Entries.Select(static e => e.Span)];
        foreach (var entry in leaving)
        {
            var index = mapping.Entries.IndexOf(entry);
            if (mapping.IsFlow)
                RemoveFromFlow(mapping.Span, spans, index);
            else
                RemoveLines(spans, index, entry.Value, index == 0 ? null : mapping.Entries[index - 1].Value);
        }
        return FinishRemoval(mapping);
    }

    private YamlEdit RemoveItem(YamlSequence sequence, int index)
    {
        if (_aliases.ReferencedInside(sequence.Items[index].Value, staysAnchored: false) is { } anchored)
            return Refuse($"an alias elsewhere needs the anchor '&{anchored.Anchor!.Name}' in it", anchored);
        List<TextSpan> spans = [.. sequence.Items.Select(static i => i.Span)];
        if (sequence.IsFlow)
            RemoveFromFlow(sequence.Span, spans, index);
        else if (spans.Count == 1)
            ReplaceBlock(sequence, YamlValue.Sequence());
        else
            RemoveLines(spans, index, sequence.Items[index].Value, index == 0 ? null : sequence.Items[index - 1].Value);
        return FinishRemoval(sequence);
    }

    /// <summary>Entries of one key that stand side by side would be removed with overlapping spans.</summary>
    private YamlEdit FinishRemoval(YamlNode changed)
    {
        _changes.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        for (var i = _changes.Count - 1; i > 0; i--)
        {
            if (_changes[i].Span.Start > _changes[i - 1].Span.End || _changes[i].NewText.Length + _changes[i - 1].NewText.Length > 0)
                continue;
            _changes[i - 1] = new TextChange(TextSpan.FromBounds(_changes[i - 1].Span.Start, Math.Max(_changes[i - 1].Span.End, _changes[i].Span.End)), "");
            _changes.RemoveAt(i);
        }
        return Finish(changed);
    }

    private void RemoveLines(List<TextSpan> spans, int index, YamlNode value, YamlNode? previous)
    {
        var span = spans[index];
        var column = _layout.Column(span.Start);
        var lastLineEnd = _layout.EndOfLines(value, span.End, column);
        if (!_layout.IsFirstOnLine(span.Start))
        {
            // Behind a dash: the next one takes its place, if no comment stands between.
            var next = spans[index + 1].Start;
            var end = _text.AsSpan(span.End, next - span.End).IsWhiteSpace() ? next : lastLineEnd;
            _changes.Add(new TextChange(TextSpan.FromBounds(span.Start, end), ""));
            return;
        }
        var lineStart = _layout.LineStart(span.Start);
        var start = index == 0 && IsHeader(lineStart, column) ? lineStart : _layout.StartWithComments(lineStart, column);
        var keeps = previous is not null && YamlLayout.LastScalar(previous) is { KeepsTo: > 0 };
        var isAfterBlank = start == 0 || _layout.IsBlankLine(_layout.LineStart(_layout.PreviousLineEnd(start)));
        var stop = _layout.NextLine(lastLineEnd);
        while ((isAfterBlank || keeps) && stop < _text.Length && _layout.IsBlankLine(stop))
            stop = _layout.NextLine(_layout.LineEnd(stop));
        var isAtEnd = stop >= _text.Length && !_layout.EndsWithBreak;
        var isBlockBefore = previous is not null && YamlLayout.LastScalar(previous) is { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded };
        if (isAtEnd && start > 0 && !isBlockBefore)
            start = _layout.PreviousLineEnd(start);
        _changes.Add(new TextChange(TextSpan.FromBounds(start, stop), ""));
    }

    /// <summary>Whether the comment above the first entry begins the file: then it is the file's.</summary>
    private bool IsHeader(int lineStart, int column) => _layout.StartWithComments(lineStart, column) == 0;

    /// <summary>A part within brackets goes with the comma behind it; the last one with the comma before it.</summary>
    private void RemoveFromFlow(TextSpan collection, List<TextSpan> spans, int index)
    {
        var span = spans[index];
        if (index + 1 < spans.Count)
        {
            var gapEnd = spans[index + 1].Start;
            var isPlainGap = _text.AsSpan(span.End, gapEnd - span.End).IndexOf('#') < 0;
            _changes.Add(new TextChange(TextSpan.FromBounds(span.Start, isPlainGap ? gapEnd : Comma(span.End, gapEnd) + 1), ""));
            return;
        }
        if (index > 0)
        {
            var previousEnd = spans[index - 1].End;
            var isPlainGap = _text.AsSpan(previousEnd, span.Start - previousEnd).IndexOf('#') < 0;
            if (isPlainGap)
            {
                _changes.Add(new TextChange(TextSpan.FromBounds(previousEnd, span.End), _text[previousEnd - 1] == ':' ? " " : ""));
                return;
            }
            _changes.Add(new TextChange(new TextSpan(Comma(previousEnd, span.Start), 1), ""));
        }
        var trailing = Comma(span.End, collection.End);
        _changes.Add(new TextChange(TextSpan.FromBounds(span.Start, trailing >= 0 && index == 0 ? trailing + 1 : span.End), ""));
    }

    /// <returns>The offset of the comma between two parts, outside of comments; -1 if there is none.</returns>
    private int Comma(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] == ',')
                return i;
            if (_text[i] == '#')
                i = _layout.LineEnd(i);
        }
        return -1;
    }
}
