using System.Runtime.InteropServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Tokens that occur again and again, with the same trivia, are one object. A text enters the cache when it is seen for the second time.
/// Each parser has a cache of its own: one that threads share is slow, since each writes what the other is about to read.
/// </summary>
internal sealed class TokenCache
{
    /// <summary>Longer texts hardly repeat.</summary>
    public const int MaxWidth = 40;

    private const int Size = 1 << 13;

    private readonly GreenToken?[] _tokens = new GreenToken?[Size];
    private readonly uint[] _seen = new uint[Size];

    public GreenToken Get(SyntaxKind kind, string source, int start, int leadingWidth, int width, int trailingWidth)
    {
        var text = source.AsSpan(start, leadingWidth + width + trailingWidth);
        var hash = Hash(text, (uint)kind, (uint)leadingWidth);
        var index = (int)(hash % Size);
        var known = _tokens[index];
        if (known is not null && known.Kind == kind && known.LeadingWidth == leadingWidth && known.Width == width && known.FullText.SequenceEqual(text))
            return known;
        if (_seen[index] != hash)
        {
            _seen[index] = hash;
            return new GreenToken(kind, source, start, leadingWidth, width, trailingWidth);
        }
        var token = new GreenToken(kind, text.ToString(), 0, leadingWidth, width, trailingWidth);
        _tokens[index] = token;
        return token;
    }

    private static uint Hash(ReadOnlySpan<char> text, uint kind, uint leadingWidth)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = (((ulong)kind << 32) | (leadingWidth << 16) | (uint)text.Length) * 0x9E3779B97F4A7C15UL;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            bytes = bytes[8..];
        }
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 0x100000001B3UL;
        }
        hash ^= hash >> 32;
        return (uint)hash;
    }
}
