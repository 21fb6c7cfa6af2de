using System.Runtime.InteropServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>What happens after an error.</summary>
internal sealed partial class YamlParser
{
    private const int RootLevel = -1;
    private const int NoLevel = -2;

    private readonly List<OpenCollection> _open = [];
    private readonly List<int> _flowStarts = [];
    private int _errors;
    private bool _isRecovering;
    private int _resumeLevel;
    private int _resumeOffset;
    private int _errorOffset;
    private TextSpan _lastScalar;
    private bool _hasContent;

    private YamlNode? FailAt(YamlErrorKind kind, int offset)
    {
        Fail(kind, offset);
        return null;
    }

    private void Fail(YamlErrorKind kind) => Fail(kind, scanner.Peek().Start);

    /// <summary>Reports a mistake, of the scanner if it cannot go on, and looks for the line at which to go on.</summary>
    private void Fail(YamlErrorKind kind, int offset)
    {
        if (_isRecovering)
            return;
        var isOfScanner = scanner.HasFailed && (_depth == 0 || scanner.Peek().Kind == YamlTokenKind.Error || scanner.Error.Kind == YamlErrorKind.ColonMissing);
        var error = isOfScanner ? scanner.Error : new YamlError(kind, offset, offset);
        error = YamlErrorPlace.Settle(source, error, _flowStarts.Count > 0 ? _flowStarts[0] : -1, _lastScalar);
        Diagnostics.Add(YamlSyntaxErrors.Describe(source, error));
        _errors++;
        _errorOffset = error.Offset;
        Recover(error.Offset);
    }

    /// <summary>What a mistake drew into a value by error is taken out of it.</summary>
    private void CutLastEntry(int first)
    {
        if (_entries.Count == first || _entries[^1] is not { } last || last.Span.End <= _errorOffset)
            return;
        _entries.RemoveAt(_entries.Count - 1);
        if (last.Value is YamlScalar { Style: YamlScalarStyle.Plain } scalar && scalar.Span.Start < _errorOffset)
            _entries.Add(new YamlEntry(last.Key, Cut(scalar), last.Span.Start, last.Colon, last.IsExplicit));
    }

    private void CutLastItem(int first)
    {
        if (_items.Count == first || _items[^1] is not { } last || last.Span.End <= _errorOffset)
            return;
        _items.RemoveAt(_items.Count - 1);
        if (last.Value is YamlScalar { Style: YamlScalarStyle.Plain } scalar && scalar.Span.Start < _errorOffset)
            _items.Add(new YamlItem(last.Dash, Cut(scalar)));
    }

    private YamlScalar Cut(YamlScalar scalar)
    {
        var text = source.Text[scalar.Span.Start.._errorOffset].TrimEnd();
        return new YamlScalar(new TextSpan(scalar.Span.Start, text.Length), text, YamlScalarStyle.Plain, scalar.Anchor, scalar.Tag);
    }

    private void ReportTooDeep(int offset)
    {
        if (_isRecovering)
            return;
        Diagnostics.Add(new Diagnostic(YamlDescriptors.TooLarge, new Location(source, new TextSpan(offset, 0)), $"the file is nested more than {MaximumDepth} levels deep"));
        _errors++;
        Stop(offset);
    }

    private void Stop(int offset)
    {
        _isRecovering = true;
        _resumeLevel = NoLevel;
        _resumeOffset = source.Length;
        Skipped.Add(TextSpan.FromBounds(Math.Min(_end, offset), source.Length));
    }

    private void Recover(int offset)
    {
        if (_errors >= MaximumErrors)
        {
            Stop(offset);
            return;
        }
        for (var line = YamlLine.After(source.Text, offset); line.Start < source.Length; line = line.Next())
        {
            var level = LevelOf(line);
            if (level == NoLevel)
                continue;
            _isRecovering = true;
            _resumeLevel = level;
            _resumeOffset = line.ContentStart;
            Skipped.Add(TextSpan.FromBounds(Math.Min(Math.Min(_end, offset), line.Start), line.Start));
            scanner.Comments.RemoveAll(c => c.Span.Start >= offset);
            Span<int> indents = stackalloc int[MaximumDepth + 1];
            var count = 0;
            foreach (var open in CollectionsMarshal.AsSpan(_open)[..(level + 1)])
            {
                if (!open.IsIndentless)
                    indents[count++] = open.Column;
            }
            scanner.Restart(line.ContentStart, line.Start, indents[..count]);
            return;
        }
        Stop(offset);
    }

    /// <summary>The open collection that a line goes on with.</summary>
    private int LevelOf(YamlLine line)
    {
        if (_open.Count == 0)
            return !_hasContent && (line.IsItem || line.IsEntry) ? RootLevel : NoLevel;
        for (var level = _open.Count - 1; level >= 0; level--)
        {
            var open = _open[level];
            if (open.Column == line.Indentation && (open.IsSequence ? line.IsItem : line.IsEntry))
                return level;
        }
        return NoLevel;
    }

    private bool ResumesAt(int level)
    {
        if (_resumeLevel != level)
            return false;
        _isRecovering = false;
        return true;
    }

    private int Open(int column, bool isSequence, bool isIndentless)
    {
        _hasContent = true;
        _open.Add(new OpenCollection(column, isSequence, isIndentless));
        return _open.Count - 1;
    }

    private void Close()
    {
        _depth--;
        _open.RemoveAt(_open.Count - 1);
    }

    private void EnterFlow(int offset)
    {
        _hasContent = true;
        _flowStarts.Add(offset);
    }

    private void LeaveFlow()
    {
        _depth--;
        _flowStarts.RemoveAt(_flowStarts.Count - 1);
    }

    private readonly record struct OpenCollection(int Column, bool IsSequence, bool IsIndentless);
}
