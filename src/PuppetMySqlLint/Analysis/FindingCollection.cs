using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Gathers the findings of a run and tells of each as soon as it is sure.</summary>
/// <param name="sieve">Decides what is reported.</param>
/// <param name="onFinding">Is told of each finding; null if nobody wants to know.</param>
internal sealed class FindingCollection(FindingSieve sieve, Action<Diagnostic>? onFinding)
{
    private readonly List<Diagnostic> _findings = [];

    public FindingSieve Sieve => sieve;

    /// <summary>Leads findings from earlier texts to the present ones; null where there are none.</summary>
    public Relocation? Relocation { get; set; }

    /// <summary>All findings so far, the worst first.</summary>
    public ImmutableArray<Diagnostic> Sorted => Findings.Sort(Findings.Merge(_findings));

    /// <summary>Adds what is to be reported of a batch.</summary>
    public void Add(IEnumerable<Diagnostic> batch) => Keep(sieve.Sift(Relocation is null ? batch : batch.Select(Relocation.Move)));

    /// <summary>Adds what is to be said after all batches.</summary>
    public void Finish() => Keep(sieve.Finish());

    private void Keep(ImmutableArray<Diagnostic> diagnostics)
    {
        _findings.AddRange(diagnostics);
        foreach (var diagnostic in diagnostics)
            onFinding?.Invoke(diagnostic);
    }
}
