using PuppetMySqlLint.Semantics.Tests.Programs;

namespace EvaluationFuzz;

/// <summary>Differences, grouped by what the two sides say.</summary>
internal sealed class Differences
{
    private const int MaximumExamples = 3;

    private readonly Dictionary<string, List<Difference>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>How many of them have no known reason.</summary>
    public int Unexplained => _groups.Values.Sum(static g => g.Count);

    public void Add(Difference difference)
    {
        Count++;
        if (KnownReason.Of(difference.Ours, difference.Theirs) is { } reason)
        {
            _known[reason] = _known.GetValueOrDefault(reason) + 1;
            return;
        }
        var category = Category.Of(difference.Ours, difference.Theirs);
        if (!_groups.TryGetValue(category, out var group))
            _groups[category] = group = [];
        group.Add(difference);
    }

    /// <summary>Compiles again what differed when it was recorded.</summary>
    public void Recheck(string file)
    {
        foreach (var recorded in File.ReadLines(file).Select(Difference.Read))
        {
            var ours = OurAnswer.To(recorded.Code);
            if (!ProgramMeaning.AreEqual(ours, recorded.Theirs))
                Add(recorded with { Ours = ours });
        }
    }

    /// <summary>The known reasons with their numbers, as the table of docs/language-parity.md; then the groups without one, the largest first, with examples.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="puppet">Asked while an example of each group is made small; null to show those that are small already.</param>
    public void Report(TextWriter writer, PuppetProcess? puppet)
    {
        writer.WriteLine($"{Count} differ, {Unexplained} of them in {_groups.Count} ways that are not known\n\n| programs | reason |\n|---:|---|");
        foreach (var (reason, number) in _known.OrderByDescending(static k => k.Value))
            writer.WriteLine($"| {number} | {reason} |");
        foreach (var (category, group) in _groups.OrderByDescending(static g => g.Value.Count))
        {
            writer.WriteLine($"\n=== {group.Count} × {category}\n");
            foreach (var example in puppet is null ? group.OrderBy(static d => d.Code.Length).Take(MaximumExamples) : [Shrink(group.MinBy(static d => d.Code.Length)!, category, puppet)])
                writer.WriteLine($"seed {example.Seed}\n{example.Code}\n--- here\n{example.Ours}\n--- Puppet\n{example.Theirs}\n");
        }
    }

    private static Difference Shrink(Difference difference, string category, PuppetProcess puppet)
    {
        var small = new Shrinker(candidates => FirstThatDiffers(candidates, category, puppet)).Shrink(difference.Code);
        return difference with { Code = small, Ours = OurAnswer.To(small), Theirs = puppet.Ask([small])[0] };
    }

    private static string? FirstThatDiffers(IReadOnlyList<string> candidates, string category, PuppetProcess puppet)
    {
        if (candidates.Count == 0)
            return null;
        var theirs = puppet.Ask(candidates);
        for (var i = 0; i < candidates.Count; i++)
        {
            var ours = OurAnswer.To(candidates[i]);
            if (!ProgramMeaning.AreEqual(ours, theirs[i]) && Category.Of(ours, theirs[i]) == category)
                return candidates[i];
        }
        return null;
    }
}
