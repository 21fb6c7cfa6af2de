using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What a branch left behind.</summary>
/// <param name="Value">Its value; null if it did not come to its end.</param>
/// <param name="Journal">What it assigned.</param>
/// <param name="Failure">The error or jump that ended it.</param>
internal sealed record BranchOutcome(PuppetValue? Value, Journal Journal, Exception? Failure);

/// <summary>Joins the branches of an undecided condition: a branch that fails is one that the node does not take.</summary>
internal sealed class ForkResult(Scope scope, Origin origin)
{
    private readonly List<(string Words, BranchOutcome Outcome)> _branches = [];

    /// <summary>What ended the last branch that did not come to its end.</summary>
    public Exception? Failure => _branches.FindLast(static b => b.Outcome.Failure is not null).Outcome?.Failure;

    /// <summary>What branches return early, each with its condition.</summary>
    public IReadOnlyList<(string Words, Jump Jump)> Jumps =>
        [.. _branches.Where(static b => b.Outcome.Failure is Jump).Select(static b => (b.Words, (Jump)b.Outcome.Failure!))];

    /// <summary>Index of the first branch that came to its end.</summary>
    public int FirstFeasible => _branches.FindIndex(static b => b.Outcome.Value is not null);

    /// <summary>Number of branches.</summary>
    public required int Count { get; init; }

    public void Add(string words, BranchOutcome outcome) => _branches.Add((words, outcome));

    /// <summary>Sets the variables that the branches assigned.</summary>
    /// <param name="outer">The journal of the branch around the fork.</param>
    /// <returns>The value; null if no branch came to its end.</returns>
    public PuppetValue? Join(Journal? outer)
    {
        var feasible = _branches.FindAll(static b => b.Outcome.Value is not null);
        if (feasible.Count == 0)
            return null;
        foreach (var (frame, name) in feasible.SelectMany(static b => b.Outcome.Journal.Entries).Select(static e => (e.Frame, e.Name)).Distinct().ToList())
        {
            var value = Lifting.Join(feasible.Select(b => new Alternative(b.Words, Assigned(b.Outcome.Journal, frame, name))), origin);
            frame.Variables!.Set(name, value);
            if (outer is not null && ReferenceEquals(outer.Scope, scope))
                outer.Entries.Add((frame, name, value));
        }
        return Lifting.Join(feasible.Select(static b => new Alternative(b.Words, b.Outcome.Value!)), origin);
    }

    private PuppetValue Assigned(Journal journal, Frame frame, string name)
    {
        foreach (var entry in journal.Entries)
        {
            if (ReferenceEquals(entry.Frame, frame) && entry.Name == name)
                return entry.Value;
        }
        return new UndefValue(origin);
    }
}
