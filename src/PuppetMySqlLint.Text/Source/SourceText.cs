using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Text;

/// <summary>The text of one file, with its path and its lines. Immutable; safe to use from many threads.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<int[]> _lineStarts;
    private readonly Lazy<int[]> _lineStartBytes;

    private SourceText(string text, string path, bool hasByteOrderMark, ImmutableArray<byte> invalidBytes)
    {
        Text = text;
        Path = path;
        HasByteOrderMark = hasByteOrderMark;
        OriginalBytes = invalidBytes;
        _lineStarts = new Lazy<int[]>(() => LineStarts.Of(Text));
        _lineStartBytes = new Lazy<int[]>(() => LineStarts.InUtf8(Text, _lineStarts.Value));
    }

    /// <summary>The characters, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The path as reports show it; empty for a text that is in no file.</summary>
    public string Path { get; }

    /// <summary>Whether the file began with a UTF-8 byte order mark, which <see cref="Text"/> does not hold.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>
    /// The bytes of a file that is not valid UTF-8; default for any other. <see cref="Text"/> is then a best reading with U+FFFD for
    /// what could not be read, and nothing may be written back.
    /// </summary>
    public ImmutableArray<byte> OriginalBytes { get; }

    /// <summary>Whether the file is valid UTF-8, so that it can be edited.</summary>
    public bool IsValidUtf8 => OriginalBytes.IsDefault;

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Number of lines; 1 for an empty text.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>A text that is already in memory, under no path.</summary>
    /// <param name="text">The characters; a leading U+FEFF is taken as a byte order mark.</param>
    public static SourceText From(string text) => From(text, "");

    /// <summary>A text that is already in memory.</summary>
    /// <param name="text">The characters; a leading U+FEFF is taken as a byte order mark.</param>
    /// <param name="path">The path as reports show it.</param>
    public static SourceText From(string text, string path)
    {
        var marked = text.StartsWith('\uFEFF');
        return new SourceText(marked ? text[1..] : text, path, marked, default);
    }

    /// <summary>The text of a file's bytes. Never fails: bytes that are not UTF-8 become U+FFFD.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="path">The path as reports show it.</param>
    public static SourceText From(ReadOnlySpan<byte> bytes, string path)
    {
        var marked = bytes.StartsWith("\uFEFF"u8);
        var body = marked ? bytes[3..] : bytes;
        try
        {
            return new SourceText(Strict.GetString(body), path, marked, default);
        }
        catch (DecoderFallbackException)
        {
            return new SourceText(Encoding.UTF8.GetString(body), path, marked, [.. bytes]);
        }
    }

    /// <summary>The bytes of the file: UTF-8, with its byte order mark if it has one; of a file that is not valid UTF-8 those that it had.</summary>
    public byte[] ToUtf8() => !IsValidUtf8 ? [.. OriginalBytes] : HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. Strict.GetBytes(Text)] : Strict.GetBytes(Text);

    /// <summary>The characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text.</exception>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Line and column of an offset.</summary>
    /// <param name="offset">UTF-16 offset, 0 to <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var line = LineIndex(offset);
        var start = _lineStarts.Value[line];
        return new LinePosition(line + 1, 1 + LineStarts.CountCodePoints(Text.AsSpan(start, offset - start)));
    }

    /// <summary>The UTF-16 offset of a line and column; a column past the line's end gives the line's end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public int GetOffset(LinePosition position)
    {
        var line = GetLineSpan(position.Line);
        var offset = line.Start;
        for (var column = 1; column < position.Column && offset < line.End; column++)
        {
            offset += char.IsHighSurrogate(Text[offset]) && offset + 1 < line.End && char.IsLowSurrogate(Text[offset + 1]) ? 2 : 1;
        }
        return offset;
    }

    /// <summary>The offset in the UTF-8 bytes of <see cref="Text"/> that a UTF-16 offset stands for; a byte order mark is not counted.</summary>
    public int GetUtf8Offset(int offset)
    {
        var line = LineIndex(offset);
        var start = _lineStarts.Value[line];
        return _lineStartBytes.Value[line] + Encoding.UTF8.GetByteCount(Text.AsSpan(start, offset - start));
    }

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">Line number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var starts = _lineStarts.Value;
        var end = line < starts.Length ? starts[line] : Text.Length;
        var start = starts[line - 1];
        while (end > start && Text[end - 1] is '\r' or '\n' && line < starts.Length)
        {
            end--;
        }
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text with changes applied, under the same path.</summary>
    /// <param name="changes">Changes that do not overlap, in any order; their spans are those of this text.</param>
    /// <exception cref="ArgumentException">Two changes overlap or one reaches past the text.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        var builder = new StringBuilder(Text.Length);
        var position = 0;
        foreach (var change in changes.OrderBy(static c => c.Span.Start).ThenBy(static c => c.Span.End))
        {
            if (change.Span.Start < position || change.Span.End > Text.Length)
                throw new ArgumentException($"The change at {change.Span} overlaps another or reaches past the text.", nameof(changes));
            builder.Append(Text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }
        builder.Append(Text, position, Text.Length - position);
        return new SourceText(builder.ToString(), Path, HasByteOrderMark, OriginalBytes);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private int LineIndex(int offset)
    {
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        return index >= 0 ? index : ~index - 1;
    }
}
