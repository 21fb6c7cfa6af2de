namespace PuppetMySqlLint.Text;

/// <summary>Finds what someone who mistyped a name meant.</summary>
public static class Suggestions
{
    private const int LongestOnStack = 256;

    /// <summary>The candidate that is nearest to a name: one letter in five may differ, in any case.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="candidates">The names that are.</param>
    /// <returns>The candidate; null if none is near or several are equally near.</returns>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        var wanted = name.ToLowerInvariant();
        var most = Math.Max(1, name.Length / 5);
        var (best, nearest, isShared) = (most + 1, (string?)null, false);
        foreach (var candidate in candidates)
        {
            // What is farther away than the best so far does not matter.
            var distance = Distance(wanted, candidate, Math.Min(best, most));
            if (distance > most || distance > best)
                continue;
            isShared = distance == best;
            (best, nearest) = (distance, candidate);
        }
        return isShared ? null : nearest;
    }

    /// <summary>Number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).</summary>
    /// <returns>The number; more than <paramref name="most"/> if it is more than that.</returns>
    private static int Distance(string left, string candidate, int most)
    {
        if (Math.Abs(left.Length - candidate.Length) > most)
            return most + 1;
        var right = candidate.Length <= LongestOnStack ? stackalloc char[candidate.Length] : new char[candidate.Length];
        candidate.AsSpan().ToLowerInvariant(right);
        // What both begin and end with costs nothing.
        var first = left.AsSpan().CommonPrefixLength(right);
        var rest = left.AsSpan(first);
        right = right[first..];
        var end = 0;
        while (end < Math.Min(rest.Length, right.Length) && rest[^(end + 1)] == right[^(end + 1)])
            end++;
        return Aligned(rest[..^end], right[..^end], most);
    }

    private static int Aligned(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        var width = right.Length + 1;
        // The rows of the table for the letters of `left` so far: the last but one, the last and the one being filled.
        var rows = width <= LongestOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
            last[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            // A swap begins in the row before the last one; from two rows beyond the limit nothing comes back.
            if (least > most && leastBefore > most)
                return most + 1;
            leastBefore = least;
            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[right.Length];
    }
}
