using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Finds the place where a name that was put together with others was written.</summary>
internal static class WrittenOrigin
{
    private const int MaximumSteps = 1000;

    /// <summary>The origin among the causes at which the text itself stands.</summary>
    /// <returns>The deepest such origin; null if the text was written nowhere in one piece.</returns>
    public static Origin? Find(Origin origin, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var steps = 0;
        return Search(origin);

        Origin? Search(Origin candidate)
        {
            if (++steps > MaximumSteps)
                return null;
            foreach (var cause in candidate.Causes)
            {
                if (Search(cause) is { } found)
                    return found;
            }
            return candidate.Location is { } location && string.Equals(location.Text.Trim('\'', '"'), text, StringComparison.OrdinalIgnoreCase) ? candidate : null;
        }
    }
}
