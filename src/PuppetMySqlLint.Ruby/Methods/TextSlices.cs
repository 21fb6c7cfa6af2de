using System.Text;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Parts of strings, counted in code points.</summary>
internal static class TextSlices
{
    /// <summary>The UTF-16 offset of a code point; the length where there is none.</summary>
    public static int Offset(string text, int index)
    {
        if (!HasSurrogates(text))
            return Math.Min(index, text.Length);
        var offset = 0;
        for (; index > 0 && offset < text.Length; index--)
        {
            offset += char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length ? 2 : 1;
        }
        return offset;
    }

    /// <summary>The number of code points before a UTF-16 offset.</summary>
    public static int Index(string text, int offset) => RubyStrings.Length(text[..offset]);

    /// <summary>The code points from an index on, as <c>text[start, length]</c> takes them.</summary>
    /// <returns>Null where Ruby gives <c>nil</c>.</returns>
    public static string? Slice(string text, int start, int length)
    {
        var size = RubyStrings.Length(text);
        if (start < 0)
            start += size;
        if (start < 0 || start > size || length < 0)
            return null;
        length = Math.Min(length, size - start);
        var from = Offset(text, start);
        return HasSurrogates(text) ? text[from..(from + Offset(text[from..], length))] : text.Substring(from, length);
    }

    /// <summary>Where a range starts and how long it is, within a size.</summary>
    /// <returns>Null where it starts outside.</returns>
    public static (int Start, int Length)? Within(Values.RubyRange range, int size)
    {
        var start = range.From is Values.RubyNil ? 0 : Interpretation.RubyConversions.ToIndex(range.From);
        var end = range.To is Values.RubyNil ? -1 : Interpretation.RubyConversions.ToIndex(range.To);
        var isExclusive = range.IsExclusive && range.To is not Values.RubyNil;
        if (start < 0)
            start += size;
        if (start < 0 || start > size)
            return null;
        if (end < 0)
            end += size;
        return (start, Math.Max(0, Math.Min(isExclusive ? end : end + 1, size) - start));
    }

    /// <summary>A string from its end to its start.</summary>
    public static string Reverse(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        Array.Reverse(runes);
        var builder = new StringBuilder(text.Length);
        foreach (var rune in runes)
        {
            builder.Append(rune);
        }
        return builder.ToString();
    }

    private static bool HasSurrogates(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
                return true;
        }
        return false;
    }
}
