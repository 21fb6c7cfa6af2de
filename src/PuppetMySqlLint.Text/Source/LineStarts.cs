using System.Buffers;
using System.Text;

namespace PuppetMySqlLint.Text;

/// <summary>Where the lines of a text begin.</summary>
internal static class LineStarts
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    public static int[] Of(string text)
    {
        var starts = new List<int> { 0 };
        var position = 0;
        while (text.AsSpan(position).IndexOfAny(LineEnds) is >= 0 and var found)
        {
            position += found;
            position += text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
            starts.Add(position);
        }
        return [.. starts];
    }

    public static int[] InUtf8(string text, int[] starts)
    {
        var bytes = new int[starts.Length];
        for (var i = 1; i < starts.Length; i++)
        {
            bytes[i] = bytes[i - 1] + Encoding.UTF8.GetByteCount(text.AsSpan(starts[i - 1], starts[i] - starts[i - 1]));
        }
        return bytes;
    }

    public static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        }
        return count;
    }
}
