using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlTokenKind;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Block collections.</summary>
internal sealed partial class YamlParser
{
    private YamlNode? ParseBlockMapping(YamlAnchor? anchor, YamlTag? tag)
    {
        var start = scanner.Take();
        if (!Enter(anchor, start.Start))
            return null;
        var level = Open(start.Column, isSequence: false, isIndentless: false);
        var first = _entries.Count;
        while (true)
        {
            var token = scanner.Peek();
            if (token.Kind == BlockEnd)
            {
                scanner.Take();
                break;
            }
            if (token.Kind == Key)
            {
                if (ParseBlockEntry() is { } entry)
                    _entries.Add(entry);
            }
            else
            {
                Fail(YamlErrorKind.KeyMissing);
                CutLastEntry(first);
            }
            if (_isRecovering && !ResumesAt(level))
                break;
        }
        Close();
        var entries = Cut(_entries, first);
        var span = entries.IsEmpty ? new TextSpan(start.Start, 0) : TextSpan.FromBounds(entries[0].Span.Start, entries[^1].Span.End);
        YamlDuplicateKeys.Report(source, entries, Diagnostics);
        return Complete(new YamlMapping(span, entries, isFlow: false, anchor, tag));
    }

    /// <returns>The entry; null if it could not be read.</returns>
    private YamlEntry? ParseBlockEntry()
    {
        var indicator = scanner.Take();
        _end = indicator.End;
        var key = scanner.Peek().Kind is Key or Value or BlockEnd ? Nothing(_end, null, null) : ParseNode(isBlock: true, mayBeIndentless: true);
        if (key is null || _isRecovering)
            return null;
        var isExplicit = indicator.End > indicator.Start;
        var start = isExplicit ? indicator.Start : key.FullSpan.Start;
        if (scanner.Peek().Kind != Value)
            return new YamlEntry(key, Nothing(_end, null, null), start, null, isExplicit);
        var colon = scanner.Take();
        _end = colon.End;
        var value = scanner.Peek().Kind is Key or Value or BlockEnd ? Nothing(_end, null, null) : ParseNode(isBlock: true, mayBeIndentless: true);
        return value is null ? null : new YamlEntry(key, value, start, TextSpan.FromBounds(colon.Start, colon.End), isExplicit);
    }

    /// <summary>A sequence; one without indentation of its own stands at the column of the keys around it.</summary>
    private YamlNode? ParseBlockSequence(YamlAnchor? anchor, YamlTag? tag, bool isIndentless)
    {
        var start = isIndentless ? scanner.Peek() : scanner.Take();
        if (!Enter(anchor, start.Start))
            return null;
        var level = Open(isIndentless ? _open[^1].Column : start.Column, isSequence: true, isIndentless);
        var first = _items.Count;
        while (true)
        {
            var token = scanner.Peek();
            if (token.Kind == BlockEntry)
            {
                scanner.Take();
                _end = token.End;
                var next = scanner.Peek().Kind;
                var isEmpty = next is BlockEntry or BlockEnd || (isIndentless && next is Key or Value);
                var value = isEmpty ? Nothing(_end, null, null) : ParseNode(isBlock: true, mayBeIndentless: false);
                if (value is not null)
                    _items.Add(new YamlItem(TextSpan.FromBounds(token.Start, token.End), value));
            }
            else if (isIndentless)
            {
                break;
            }
            else if (token.Kind == BlockEnd)
            {
                scanner.Take();
                break;
            }
            else
            {
                Fail(YamlErrorKind.ItemMissing);
                CutLastItem(first);
            }
            if (_isRecovering && !ResumesAt(level))
                break;
        }
        Close();
        var items = Cut(_items, first);
        var span = items.IsEmpty ? new TextSpan(start.Start, 0) : TextSpan.FromBounds(items[0].Span.Start, items[^1].Span.End);
        return Complete(new YamlSequence(span, items, isFlow: false, anchor, tag));
    }
}
