using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlTokenKind;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Flow collections.</summary>
internal sealed partial class YamlParser
{
    private YamlNode? ParseFlowSequence(YamlAnchor? anchor, YamlTag? tag)
    {
        var start = scanner.Take();
        if (!Enter(anchor, start.Start))
            return null;
        EnterFlow(start.Start);
        _end = start.End;
        var first = _items.Count;
        while (scanner.Peek().Kind != FlowSequenceEnd && ParseComma(isFirst: _items.Count == first, FlowSequenceEnd))
        {
            if (scanner.Peek().Kind == FlowSequenceEnd)
                break;
            var item = scanner.Peek().Kind == Key ? ParsePair() : ParseNode(isBlock: false, mayBeIndentless: false);
            if (item is not null)
                _items.Add(new YamlItem(null, item));
            if (_isRecovering)
                break;
        }
        LeaveFlow();
        if (_isRecovering)
            DropWhatIsReadAgain(first, isSequence: true);
        else
            _end = scanner.Take().End;
        var items = Cut(_items, first);
        return Complete(new YamlSequence(TextSpan.FromBounds(start.Start, EndOfFlow(start, items.IsEmpty ? 0 : items[^1].Span.End)), items, isFlow: true, anchor, tag));
    }

    private YamlNode? ParseFlowMapping(YamlAnchor? anchor, YamlTag? tag)
    {
        var start = scanner.Take();
        if (!Enter(anchor, start.Start))
            return null;
        EnterFlow(start.Start);
        _end = start.End;
        var first = _entries.Count;
        while (scanner.Peek().Kind != FlowMappingEnd && ParseComma(isFirst: _entries.Count == first, FlowMappingEnd))
        {
            if (scanner.Peek().Kind == FlowMappingEnd)
                break;
            if (ParseFlowEntry() is { } entry)
                _entries.Add(entry);
            if (_isRecovering)
                break;
        }
        LeaveFlow();
        if (_isRecovering)
            DropWhatIsReadAgain(first, isSequence: false);
        else
            _end = scanner.Take().End;
        var entries = Cut(_entries, first);
        YamlDuplicateKeys.Report(source, entries, Diagnostics);
        return Complete(new YamlMapping(TextSpan.FromBounds(start.Start, EndOfFlow(start, entries.IsEmpty ? 0 : entries[^1].Span.End)), entries, isFlow: true, anchor, tag));
    }

    /// <summary>Where reading goes on is no part of a collection that is not closed.</summary>
    private void DropWhatIsReadAgain(int first, bool isSequence)
    {
        if (isSequence)
        {
            while (_items.Count > first && _items[^1].Span.End > _resumeOffset)
                _items.RemoveAt(_items.Count - 1);
        }
        else
        {
            while (_entries.Count > first && _entries[^1].Span.End > _resumeOffset)
                _entries.RemoveAt(_entries.Count - 1);
        }
    }

    private int EndOfFlow(YamlToken start, int lastEnd) => _isRecovering ? Math.Max(start.End, lastEnd) : _end;

    /// <returns>False after an error.</returns>
    private bool ParseComma(bool isFirst, YamlTokenKind end)
    {
        if (isFirst)
            return true;
        if (scanner.Peek().Kind == FlowEntry)
        {
            scanner.Take();
            return true;
        }
        if (scanner.Peek().Kind != end)
            Fail(YamlErrorKind.FlowNotClosed);
        return !_isRecovering;
    }

    private YamlEntry? ParseFlowEntry()
    {
        if (scanner.Peek().Kind != Key)
        {
            var alone = ParseNode(isBlock: false, mayBeIndentless: false);
            return alone is null || _isRecovering ? null : new YamlEntry(alone, Nothing(_end, null, null), alone.FullSpan.Start, null, isExplicit: false);
        }
        var indicator = scanner.Take();
        _end = indicator.End;
        var key = scanner.Peek().Kind is Value or FlowEntry or FlowMappingEnd ? Nothing(_end, null, null) : ParseNode(isBlock: false, mayBeIndentless: false);
        return key is null || _isRecovering ? null : ParseFlowValue(indicator, key, FlowMappingEnd);
    }

    /// <summary>A mapping of one entry within brackets, which needs no braces.</summary>
    private YamlMapping? ParsePair()
    {
        var indicator = scanner.Take();
        _end = indicator.End;
        YamlNode? key;
        if (scanner.Peek().Kind is Value or FlowEntry or FlowSequenceEnd)
        {
            // So libyaml does: the token that shows that there is no key is lost.
            scanner.Take();
            key = Nothing(_end, null, null);
        }
        else
        {
            key = ParseNode(isBlock: false, mayBeIndentless: false);
        }
        return key is null || _isRecovering || ParseFlowValue(indicator, key, FlowSequenceEnd) is not { } entry
            ? null
            : new YamlMapping(entry.Span, [entry], isFlow: true, null, null);
    }

    private YamlEntry? ParseFlowValue(YamlToken indicator, YamlNode key, YamlTokenKind end)
    {
        var isExplicit = indicator.End > indicator.Start;
        var start = isExplicit ? indicator.Start : key.FullSpan.Start;
        if (scanner.Peek().Kind != Value)
            return new YamlEntry(key, Nothing(_end, null, null), start, null, isExplicit);
        var colon = scanner.Take();
        _end = colon.End;
        var next = scanner.Peek().Kind;
        var value = next == FlowEntry || next == end ? Nothing(_end, null, null) : ParseNode(isBlock: false, mayBeIndentless: false);
        return value is null ? null : new YamlEntry(key, value, start, TextSpan.FromBounds(colon.Start, colon.End), isExplicit);
    }
}
