namespace PuppetMySqlLint.Text;

/// <summary>Finds what someone who mistyped a name meant.</summary>
public static class Suggestions
{
    /// <summary>The candidate that is nearest to a name: one letter in five may differ, in any case.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="candidates">The names that are.</param>
    /// <returns>The candidate; null if none is near or several are equally near.</returns>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var most = Math.Max(1, name.Length / 5);
        var near = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(c => c.Distance <= most)
            .OrderBy(static c => c.Distance).ThenBy(static c => c.Candidate, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return near.Count == 0 || (near.Count == 2 && near[0].Distance == near[1].Distance) ? null : near[0].Candidate;
    }

    /// <summary>Number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        // The rows of the table for the letters of `left` so far: the last but one, the last and the one being filled.
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[right.Length];
    }
}
