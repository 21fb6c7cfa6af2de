using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What several report formats say in the same words.</summary>
internal static class ReportLines
{
    /// <summary>Why the result means less than it seems to; empty if nothing is to be said.</summary>
    public static IEnumerable<string> Reservations(LintResult result)
    {
        foreach (var shortfall in result.Ledger.Shortfalls)
            yield return $"Not assessed: {shortfall}.";
        if (!result.Ledger.TellsLivingFromDead)
            yield return "Nodes are known from data files alone: whether they still exist cannot be told.";
        foreach (var undecided in result.Ledger.Undecided)
            yield return $"{undecided.Rule.Id} {undecided.Rule.Name} could not decide: {undecided.Reason}{(undecided.Nodes.IsEmpty ? "" : $", on {Words.List(undecided.Nodes)}")}.";
    }

    /// <summary>The ledger in one sentence.</summary>
    public static string Summary(LintResult result)
    {
        var ledger = result.Ledger;
        return $"{Words.Count(ledger.Instances, "MySQL instance")} and {Words.Count(ledger.Channels, "channel")} on {Words.Count(ledger.LivingNodes.Count(), "node")}, of which {ledger.LivingNodes.Count(static n => n.IsAssessed)} assessed"
            + (result.Suppressed.IsEmpty ? "" : $"; {Words.Count(result.Suppressed.Length, "finding")} silenced by comments")
            + (result.Baselined.IsEmpty ? "" : $"; {Words.Count(result.Baselined.Length, "finding")} in the baseline");
    }

    /// <summary>A finding with its help, its nodes and the way of its value, one line each.</summary>
    public static IEnumerable<string> Details(Diagnostic diagnostic)
    {
        yield return diagnostic.Message;
        if (diagnostic.Confidence == Confidence.Possible)
            yield return "Possible: it holds in some of the states that the repository leaves open.";
        if (diagnostic.Help is { } help)
            yield return $"Help: {help}";
        if (!diagnostic.Nodes.IsEmpty)
            yield return $"Nodes: {Words.List(diagnostic.Nodes)}";
        if (diagnostic.Origin?.Chain() is { Length: > 1 } chain)
        {
            foreach (var step in chain)
                yield return $"From: {(step.Location is { } place ? $"{place}: " : "")}{step.Description}";
        }
        foreach (var related in diagnostic.Related)
            yield return $"See: {(related.Location is { } place ? $"{place}: " : "")}{related.Message}";
    }

    /// <summary>A path as other programs take it.</summary>
    public static string Path(Diagnostic diagnostic) => diagnostic.Location is { } location ? location.Path.Replace('\\', '/') : "";
}
