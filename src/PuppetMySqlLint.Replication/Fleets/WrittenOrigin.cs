using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Finds the place where a text that was put together with others was written.</summary>
public static class WrittenOrigin
{
    private const int MaximumSteps = 1000;

    /// <summary>The origin among the causes at which the text itself stands.</summary>
    /// <param name="origin">Where the whole came from.</param>
    /// <param name="text">The text; null or empty is found nowhere.</param>
    /// <returns>The first such origin; null if the text was written nowhere in one piece.</returns>
    public static Origin? Find(Origin origin, string? text) => All(origin, text).FirstOrDefault();

    /// <summary>The one origin among the causes at which the text itself stands.</summary>
    /// <param name="origin">Where the whole came from.</param>
    /// <param name="text">The text; null or empty is found nowhere.</param>
    /// <returns>The origin; null if there is none, or several places.</returns>
    public static Origin? FindOnly(Origin origin, string? text) =>
        All(origin, text).DistinctBy(static o => o.Location).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The deepest come first.</summary>
    internal static List<Origin> All(Origin origin, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var found = new List<Origin>();
        var steps = 0;
        Search(origin);
        return found;

        void Search(Origin candidate)
        {
            if (++steps > MaximumSteps)
                return;
            foreach (var cause in candidate.Causes)
                Search(cause);
            if (candidate.Location is { } location && location.Span.Length <= text.Length + 2 && string.Equals(location.Text.Trim('\'', '"'), text, StringComparison.OrdinalIgnoreCase))
                found.Add(candidate);
        }
    }
}
