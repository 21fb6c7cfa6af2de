using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Finds the changes between two texts: by lines (Myers' algorithm), each then narrowed to the characters that differ.</summary>
internal static class TextDifference
{
    /// <summary>Texts that differ in more lines are replaced from the first to the last difference.</summary>
    private const int MaxDifferences = 500;

    public static ImmutableArray<TextChange> Between(string old, string now)
    {
        var (a, b) = (Lines(old), Lines(now));
        var (start, endA, endB) = (0, a.Count, b.Count);
        while (start < endA && start < endB && Same(old, a[start], now, b[start]))
        {
            start++;
        }
        while (endA > start && endB > start && Same(old, a[endA - 1], now, b[endB - 1]))
        {
            (endA, endB) = (endA - 1, endB - 1);
        }
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (fromA, toA, fromB, toB) in Hunks(old, a, now, b, start, endA, endB))
        {
            if (Narrow(old, Extent(a, fromA, toA, old.Length), now, Extent(b, fromB, toB, now.Length)) is { } change)
                changes.Add(change);
        }
        return changes.DrainToImmutable();
    }

    private static IEnumerable<(int FromA, int ToA, int FromB, int ToB)> Hunks(
        string old, List<TextSpan> a, string now, List<TextSpan> b, int start, int endA, int endB)
    {
        var pairs = Matches(old, CollectionsMarshal.AsSpan(a)[start..endA].ToArray(), now, CollectionsMarshal.AsSpan(b)[start..endB].ToArray());
        var (atA, atB) = (start, start);
        foreach (var (x, y) in pairs.Select(p => (p.X + start, p.Y + start)).Append((endA, endB)))
        {
            if (x > atA || y > atB)
                yield return (atA, x, atB, y);
            (atA, atB) = (x + 1, y + 1);
        }
    }

    private static List<(int X, int Y)> Matches(string old, TextSpan[] a, string now, TextSpan[] b)
    {
        var furthest = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var d = 0; d <= Math.Min(a.Length + b.Length, MaxDifferences); d++)
        {
            trace.Add(new Dictionary<int, int>(furthest));
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[k - 1] < furthest[k + 1]) ? furthest[k + 1] : furthest[k - 1] + 1;
                while (x < a.Length && x - k < b.Length && Same(old, a[x], now, b[x - k]))
                {
                    x++;
                }
                furthest[k] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return Trace(trace, a.Length, b.Length);
            }
        }
        return [];
    }

    private static List<(int X, int Y)> Trace(List<Dictionary<int, int>> trace, int x, int y)
    {
        var pairs = new List<(int X, int Y)>();
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var furthest = trace[d];
            var k = x - y;
            var from = k == -d || (k != d && furthest[k - 1] < furthest[k + 1]) ? k + 1 : k - 1;
            var (fromX, fromY) = d == 0 ? (0, 0) : (furthest[from], furthest[from] - from);
            while (x > fromX && y > fromY)
            {
                pairs.Add((--x, --y));
            }
            (x, y) = (fromX, fromY);
        }
        pairs.Reverse();
        return pairs;
    }

    private static TextChange? Narrow(string old, TextSpan a, string now, TextSpan b)
    {
        var x = old.AsSpan(a.Start, a.Length);
        var y = now.AsSpan(b.Start, b.Length);
        var before = x.CommonPrefixLength(y);
        if (before > 0 && before < Math.Max(x.Length, y.Length) && char.IsHighSurrogate(old[a.Start + before - 1]))
            before--;
        var after = 0;
        while (after < Math.Min(x.Length, y.Length) - before && x[^(after + 1)] == y[^(after + 1)])
        {
            after++;
        }
        if (after > 0 && char.IsLowSurrogate(x[^after]))
            after--;
        var span = TextSpan.FromBounds(a.Start + before, a.End - after);
        var text = now.Substring(b.Start + before, b.Length - before - after);
        return span.IsEmpty && text.Length == 0 ? null : new TextChange(span, text);
    }

    private static TextSpan Extent(List<TextSpan> lines, int from, int to, int length)
    {
        var start = from < lines.Count ? lines[from].Start : length;
        return TextSpan.FromBounds(start, to < lines.Count ? lines[to].Start : length);
    }

    private static bool Same(string old, TextSpan a, string now, TextSpan b) =>
        old.AsSpan(a.Start, a.Length).SequenceEqual(now.AsSpan(b.Start, b.Length));

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var width = text.AsSpan(at).IndexOf('\n') + 1;
            lines.Add(new TextSpan(at, width > 0 ? width : text.Length - at));
            at = lines[^1].End;
        }
        return lines;
    }
}
