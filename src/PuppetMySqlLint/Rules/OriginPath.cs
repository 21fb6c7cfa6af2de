using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds the way from where something was written to what came of it, where what came of it has several causes.</summary>
internal static class OriginPath
{
    private const int MaximumSteps = 10_000;

    /// <summary>The steps from one origin to another that it is a cause of, as one chain.</summary>
    /// <param name="from">Where the text stands.</param>
    /// <param name="to">What came of it.</param>
    /// <returns>The chain's end, whose first causes lead back to <paramref name="from"/>; <paramref name="from"/> itself if there is no way.</returns>
    public static Origin Between(Origin from, Origin to)
    {
        var steps = 0;
        var path = new Stack<Origin>();
        if (!Search(to))
            return from;
        // The stack holds the last step at its bottom: read from the top it goes the way of the value.
        return path.Aggregate(from, static (way, step) => step.Location is null || step.Location == way.Location ? way : way.Then(step.Kind, step.Description, step.Location));

        bool Search(Origin candidate)
        {
            if (candidate.Equals(from))
                return true;
            if (++steps > MaximumSteps)
                return false;
            path.Push(candidate);
            foreach (var cause in candidate.Causes)
            {
                if (Search(cause))
                    return true;
            }
            path.Pop();
            return false;
        }
    }
}
