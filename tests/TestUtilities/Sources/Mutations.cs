namespace TestUtilities;

/// <summary>
/// Makes many texts out of one, for tests that say "whatever is cut off or left out, …". The same in every run and bounded:
/// where there are more places than the limit, evenly spread ones are taken, the first and the last always among them.
/// </summary>
public static class Mutations
{
    /// <summary>What a usual run makes of one text at most; a full one (<see cref="Switches.IsFull"/>) makes all.</summary>
    public const int DefaultLimit = 200;

    /// <summary>Beginnings of <paramref name="text"/>, from the empty one to the text itself.</summary>
    public static IEnumerable<string> Prefixes(string text, int limit = DefaultLimit) =>
        Bounded(text.Length + 1, limit).Select(length => text[..length]);

    /// <summary>Ends of <paramref name="text"/>, from the text itself to the empty one.</summary>
    public static IEnumerable<string> Suffixes(string text, int limit = DefaultLimit) =>
        Bounded(text.Length + 1, limit).Select(start => text[start..]);

    /// <summary>The text without one of its UTF-16 code units.</summary>
    public static IEnumerable<string> CharacterDeletions(string text, int limit = DefaultLimit) =>
        Bounded(text.Length, limit).Select(position => text.Remove(position, 1));

    /// <summary>The text without one of its lines (the line's end included).</summary>
    public static IEnumerable<string> LineDeletions(string text, int limit = DefaultLimit)
    {
        var lines = Lines(text);
        return Bounded(lines.Count, limit).Select(index => text.Remove(lines[index].Start, lines[index].Length));
    }

    /// <summary>The text with <paramref name="insertion"/> at one place.</summary>
    public static IEnumerable<string> Insertions(string text, string insertion, int limit = DefaultLimit) =>
        Bounded(text.Length + 1, limit).Select(position => text.Insert(position, insertion));

    /// <summary>At most <paramref name="limit"/> of the indices below <paramref name="count"/>, evenly spread, in order.</summary>
    public static IEnumerable<int> Spread(int count, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        return count <= limit
            ? Enumerable.Range(0, count)
            : Enumerable.Range(0, limit).Select(step => (int)((long)step * (count - 1) / (limit - 1)));
    }

    private static IEnumerable<int> Bounded(int count, int limit) => Spread(count, Switches.IsFull ? int.MaxValue : limit);

    private static List<(int Start, int Length)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline + 1 : text.Length;
            lines.Add((start, end - start));
            start = end;
        }

        return lines;
    }
}
