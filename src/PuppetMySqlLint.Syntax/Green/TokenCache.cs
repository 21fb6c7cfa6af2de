using System.Runtime.InteropServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Tokens that occur again and again, with the same trivia, are one object. A text enters the cache when it is seen for the second time;
/// races between threads at most lose an entry.
/// </summary>
internal static class TokenCache
{
    /// <summary>Longer texts hardly repeat.</summary>
    public const int MaxWidth = 40;

    private const int Size = 1 << 13;

    private static readonly GreenToken?[] Tokens = new GreenToken?[Size];
    private static readonly uint[] Seen = new uint[Size];

    public static GreenToken Get(SyntaxKind kind, string source, int start, int leadingWidth, int width, int trailingWidth)
    {
        var text = source.AsSpan(start, leadingWidth + width + trailingWidth);
        var hash = Hash(text, (uint)kind, (uint)leadingWidth);
        var index = (int)(hash % Size);
        var known = Tokens[index];
        if (known is not null && known.Kind == kind && known.LeadingWidth == leadingWidth && known.Width == width && known.FullText.SequenceEqual(text))
            return known;
        if (Seen[index] != hash)
        {
            Seen[index] = hash;
            return new GreenToken(kind, source, start, leadingWidth, width, trailingWidth);
        }
        var token = new GreenToken(kind, text.ToString(), 0, leadingWidth, width, trailingWidth);
        Tokens[index] = token;
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
