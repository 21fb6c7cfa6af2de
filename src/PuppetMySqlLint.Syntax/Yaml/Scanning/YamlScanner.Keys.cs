namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Simple keys and indentation.</summary>
internal sealed partial class YamlScanner
{
    private const int LongestKey = 1024;

    /// <summary>A key lies on one line and has at most 1,024 characters.</summary>
    private bool DropStaleKeys()
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            var key = _keys[i];
            if (!key.IsPossible || (key.Start >= _lineStart && !IsTooLong(key.Start)))
                continue;
            if (key.IsRequired)
                return Fail(YamlErrorKind.ColonMissing, key.Start, key.Start);
            _keys[i] = default;
        }
        return true;
    }

    private bool IsTooLong(int start)
    {
        if (_position - start <= LongestKey)
            return false;
        var length = 0;
        for (var i = start; i < _position && length <= LongestKey; i++)
            length += char.IsLowSurrogate(_text[i]) ? 0 : 1;
        return length > LongestKey;
    }

    private bool SaveKey()
    {
        if (!_isKeyAllowed)
            return true;
        if (!DropKey())
            return false;
        var isRequired = _flowLevel == 0 && _indent == Column;
        _keys[^1] = new SimpleKey(IsPossible: true, isRequired, _taken + _tail - _head, _position, Column);
        return true;
    }

    private bool DropKey()
    {
        var key = _keys[^1];
        if (key is { IsPossible: true, IsRequired: true })
            return Fail(YamlErrorKind.ColonMissing, key.Start, key.Start);
        _keys[^1] = default;
        return true;
    }

    /// <summary>Opens a block collection if the column is deeper than the current one.</summary>
    private void Roll(int column, int number, YamlTokenKind kind, int start)
    {
        if (_flowLevel > 0 || _indent >= column)
            return;
        _indents.Add(_indent);
        _indent = column;
        var token = new YamlToken(kind, start, start, column);
        if (number < 0)
            Append(token);
        else
            Insert(number - _taken, token);
    }

    /// <summary>Closes the block collections that are deeper than the column.</summary>
    private void Unroll(int column)
    {
        if (_flowLevel > 0)
            return;
        while (_indent > column)
        {
            Append(new YamlToken(YamlTokenKind.BlockEnd, _position, _position));
            _indent = _indents[^1];
            _indents.RemoveAt(_indents.Count - 1);
        }
    }
}
