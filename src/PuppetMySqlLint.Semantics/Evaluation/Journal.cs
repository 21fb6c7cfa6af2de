namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The assignments that a branch makes, so that they can be undone and joined with those of the other branches.</summary>
internal sealed class Journal(Scope scope)
{
    public Scope Scope { get; } = scope;

    public List<(Frame Frame, string Name, PuppetValue Value)> Entries { get; } = [];
}
