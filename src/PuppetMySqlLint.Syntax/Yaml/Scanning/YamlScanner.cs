namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// Splits a text into the tokens that libyaml, the parser below Ruby's Psych, sees: the same rules for what may be a key, where a block
/// ends and which tabs are allowed, since they decide whether Puppet reads a file. Tokens are read when they are asked for, so that
/// nothing behind the first document can fail.
/// </summary>
internal sealed partial class YamlScanner
{
    private readonly string _text;
    private readonly List<int> _indents = [];
    private readonly List<SimpleKey> _keys = [default];
    private YamlToken[] _queue = new YamlToken[16];
    private int _head;
    private int _tail;
    private int _taken;
    private bool _isHeadReady;
    private bool _isKeyAllowed = true;
    private int _position;
    private int _lineStart;
    private int _indent = -1;
    private int _flowLevel;

    /// <param name="text">The whole file without its byte order mark.</param>
    /// <param name="hasByteOrderMark">Whether there was one: it counts as a column of the first line.</param>
    public YamlScanner(string text, bool hasByteOrderMark)
    {
        _text = text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
        _lineStart = hasByteOrderMark ? -1 : 0;
    }

    /// <summary>The comments so far, in order.</summary>
    public List<YamlComment> Comments { get; } = [];

    /// <summary>Why the token <see cref="YamlTokenKind.Error"/> stands at the head.</summary>
    public YamlError Error { get; private set; }

    /// <summary>Whether <see cref="Error"/> stands at the head, or behind tokens that were read to see whether they are a key.</summary>
    public bool HasFailed => _tail > _head && _queue[_tail - 1].Kind == YamlTokenKind.Error;

    /// <summary>Whether lines that a merge left behind are passed over like comments.</summary>
    public bool SkipsConflictMarks { get; init; }

    private char Current => At(_position);

    private int Column => _position - _lineStart;

    /// <summary>The next token, which stays.</summary>
    public ref readonly YamlToken Peek()
    {
        if (!_isHeadReady)
        {
            Fill();
            _isHeadReady = true;
        }
        return ref _queue[_head];
    }

    /// <summary>The next token, which goes.</summary>
    public YamlToken Take()
    {
        var token = Peek();
        if (token.Kind is not (YamlTokenKind.StreamEnd or YamlTokenKind.Error))
        {
            _head++;
            _taken++;
            _isHeadReady = false;
        }
        return token;
    }

    /// <summary>Goes on at another place, after an error.</summary>
    /// <param name="offset">A line's first character that is no blank.</param>
    /// <param name="lineStart">The line's start.</param>
    /// <param name="indents">The indentations of the block collections that are still open, from the outermost.</param>
    public void Restart(int offset, int lineStart, ReadOnlySpan<int> indents)
    {
        _head = _tail = 0;
        _isHeadReady = false;
        _isKeyAllowed = true;
        _position = offset;
        _lineStart = lineStart;
        _flowLevel = 0;
        _keys.RemoveRange(1, _keys.Count - 1);
        _keys[0] = default;
        _indents.Clear();
        _indent = -1;
        foreach (var indent in indents)
        {
            _indents.Add(_indent);
            _indent = indent;
        }
    }

    /// <summary>Reads as many tokens as it takes to know whether the one at the head is a key.</summary>
    private void Fill()
    {
        while (true)
        {
            if (_head < _tail && (_queue[_tail - 1].Kind is YamlTokenKind.Error || !MayHeadBeKey()))
                return;
            if (!FetchNext())
                Append(new YamlToken(YamlTokenKind.Error, Error.Offset, Error.Offset));
        }
    }

    private bool MayHeadBeKey()
    {
        if (!DropStaleKeys())
        {
            Append(new YamlToken(YamlTokenKind.Error, Error.Offset, Error.Offset));
            return false;
        }
        foreach (var key in _keys)
        {
            if (key.IsPossible && key.Number == _taken)
                return true;
        }
        return false;
    }

    private void Append(YamlToken token)
    {
        if (_tail == _queue.Length)
            MakeRoom();
        _queue[_tail++] = token;
    }

    private void Insert(int index, YamlToken token)
    {
        Append(token);
        index += _head;
        Array.Copy(_queue, index, _queue, index + 1, _tail - 1 - index);
        _queue[index] = token;
    }

    private void MakeRoom()
    {
        var count = _tail - _head;
        if (count > _queue.Length / 2)
        {
            Array.Resize(ref _queue, _queue.Length * 2);
        }
        else
        {
            Array.Copy(_queue, _head, _queue, 0, count);
            _head = 0;
            _tail = count;
        }
    }

    private char At(int offset) => (uint)offset < (uint)_text.Length ? _text[offset] : '\0';

    /// <summary>Passes over a line's break.</summary>
    private void SkipBreak()
    {
        _position += Current == '\r' && At(_position + 1) == '\n' ? 2 : 1;
        _lineStart = _position;
    }

    private bool Fail(YamlErrorKind kind, int start) => Fail(kind, _position, start);

    private bool Fail(YamlErrorKind kind, int offset, int start)
    {
        Error = new YamlError(kind, Math.Min(offset, _text.Length), start);
        return false;
    }

    /// <summary>A token that turns out to be a key if a colon follows it on its line.</summary>
    private record struct SimpleKey(bool IsPossible, bool IsRequired, int Number, int Start, int Column);
}
