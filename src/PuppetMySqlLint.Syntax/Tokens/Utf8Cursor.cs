using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Turns offsets into UTF-8 offsets by going from one to the next, so that one long line costs no more than many short ones.</summary>
internal sealed class Utf8Cursor(string text)
{
    private int _position;
    private int _bytes;

    public int Offset(int position)
    {
        _bytes += position >= _position
            ? Encoding.UTF8.GetByteCount(text.AsSpan(_position, position - _position))
            : -Encoding.UTF8.GetByteCount(text.AsSpan(position, _position - position));
        _position = position;
        return _bytes;
    }
}
