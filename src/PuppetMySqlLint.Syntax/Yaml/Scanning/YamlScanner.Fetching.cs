using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlCharacters;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Which token comes next.</summary>
internal sealed partial class YamlScanner
{
    private const char ByteOrderMark = '\uFEFF';

    /// <returns>False if there is none, because of <see cref="Error"/>.</returns>
    private bool FetchNext()
    {
        SkipToToken();
        if (!DropStaleKeys())
            return false;
        Unroll(Column);
        var c = Current;
        if (_position >= _text.Length)
            return FetchStreamEnd();
        if (Column == 0)
        {
            if (c == '%')
                return FetchDirective();
            if (IsDocumentMark())
                return FetchDocumentMark(c == '-' ? YamlTokenKind.DocumentStart : YamlTokenKind.DocumentEnd);
        }
        switch (c)
        {
            case '[': return FetchFlowStart(YamlTokenKind.FlowSequenceStart);
            case '{': return FetchFlowStart(YamlTokenKind.FlowMappingStart);
            case ']': return FetchFlowEnd(YamlTokenKind.FlowSequenceEnd);
            case '}': return FetchFlowEnd(YamlTokenKind.FlowMappingEnd);
            case ',': return FetchIndicator(YamlTokenKind.FlowEntry, isKeyAllowed: true);
            case '-' when IsBlankOrEnd(At(_position + 1)): return FetchItem();
            case '?' when _flowLevel > 0 || IsBlankOrEnd(At(_position + 1)): return FetchKey();
            case ':' when _flowLevel > 0 || IsBlankOrEnd(At(_position + 1)): return FetchValue();
            case '*': return FetchName(YamlTokenKind.Alias);
            case '&': return FetchName(YamlTokenKind.Anchor);
            case '!': return FetchTag();
            case '|' when _flowLevel == 0: return FetchBlockScalar(isFolded: false);
            case '>' when _flowLevel == 0: return FetchBlockScalar(isFolded: true);
            case '\'' or '"': return FetchQuoted();
            case '-' when !IsBlank(At(_position + 1)): return FetchPlain();
            case '?' or ':' when _flowLevel == 0 && !IsBlankOrEnd(At(_position + 1)): return FetchPlain();
            case '\t': return Fail(YamlErrorKind.TabIndents, _position);
            case '-' or '?' or ':' or '#' or '|' or '>' or '%' or '@' or '`': return Fail(YamlErrorKind.UnexpectedCharacter, _position);
            default: return FetchPlain();
        }
    }

    private bool IsDocumentMark() =>
        Current is '-' or '.' && At(_position + 1) == Current && At(_position + 2) == Current && IsBlankOrEnd(At(_position + 3));

    private void SkipToToken()
    {
        while (true)
        {
            if (Current == ByteOrderMark && Column == 0)
                _position++;
            while (Current == ' ' || (Current == '\t' && (_flowLevel > 0 || !_isKeyAllowed)))
                _position++;
            if (Current == '#' || (SkipsConflictMarks && Column == 0 && YamlConflicts.IsMark(_text, _position)))
                SkipComment();
            if (!IsBreak(Current))
                return;
            SkipBreak();
            if (_flowLevel == 0)
                _isKeyAllowed = true;
        }
    }

    private void SkipComment()
    {
        var start = _position;
        while (!IsBreak(Current) && _position < _text.Length)
            _position++;
        if (_text[start] != '#')
            return;
        var before = start;
        while (before > Math.Max(0, _lineStart) && IsBlank(_text[before - 1]))
            before--;
        Comments.Add(new YamlComment(TextSpan.FromBounds(start, _position), before <= _lineStart));
    }

    private bool FetchStreamEnd()
    {
        Unroll(-1);
        if (!DropKey())
            return false;
        _isKeyAllowed = false;
        // The end counts as a line's end: nothing before it can become a key any more.
        _lineStart = _position;
        Append(new YamlToken(YamlTokenKind.StreamEnd, _position, _position));
        return true;
    }

    private bool FetchDocumentMark(YamlTokenKind kind)
    {
        Unroll(-1);
        return FetchIndicator(kind, isKeyAllowed: false, length: 3);
    }

    private bool FetchFlowStart(YamlTokenKind kind)
    {
        if (!SaveKey())
            return false;
        _keys.Add(default);
        _flowLevel++;
        _isKeyAllowed = true;
        return AppendIndicator(kind, 1);
    }

    private bool FetchFlowEnd(YamlTokenKind kind)
    {
        if (!DropKey())
            return false;
        if (_flowLevel > 0)
        {
            _flowLevel--;
            _keys.RemoveAt(_keys.Count - 1);
        }
        _isKeyAllowed = false;
        return AppendIndicator(kind, 1);
    }

    private bool FetchItem()
    {
        if (_flowLevel == 0)
        {
            if (!_isKeyAllowed)
                return Fail(YamlErrorKind.ItemNotAllowed, _position);
            Roll(Column, -1, YamlTokenKind.BlockSequenceStart, _position);
        }
        return FetchIndicator(YamlTokenKind.BlockEntry, isKeyAllowed: true);
    }

    private bool FetchKey()
    {
        if (_flowLevel == 0)
        {
            if (!_isKeyAllowed)
                return Fail(YamlErrorKind.KeyNotAllowed, _position);
            Roll(Column, -1, YamlTokenKind.BlockMappingStart, _position);
        }
        return FetchIndicator(YamlTokenKind.Key, isKeyAllowed: _flowLevel == 0);
    }

    private bool FetchValue()
    {
        var key = _keys[^1];
        if (key.IsPossible)
        {
            Insert(key.Number - _taken, new YamlToken(YamlTokenKind.Key, key.Start, key.Start));
            Roll(key.Column, key.Number, YamlTokenKind.BlockMappingStart, key.Start);
            _keys[^1] = default;
            _isKeyAllowed = false;
        }
        else
        {
            if (_flowLevel == 0)
            {
                if (!_isKeyAllowed)
                    return Fail(YamlErrorKind.ValueNotAllowed, _position);
                Roll(Column, -1, YamlTokenKind.BlockMappingStart, _position);
            }
            _isKeyAllowed = _flowLevel == 0;
        }
        return AppendIndicator(YamlTokenKind.Value, 1);
    }

    private bool FetchIndicator(YamlTokenKind kind, bool isKeyAllowed, int length = 1)
    {
        if (!DropKey())
            return false;
        _isKeyAllowed = isKeyAllowed;
        return AppendIndicator(kind, length);
    }

    private bool AppendIndicator(YamlTokenKind kind, int length)
    {
        Append(new YamlToken(kind, _position, _position + length));
        _position += length;
        return true;
    }
}
