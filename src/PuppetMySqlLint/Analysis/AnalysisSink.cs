using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What one call of one registered action reports. Used by one thread at a time.</summary>
internal sealed class AnalysisSink
{
    public List<Diagnostic> Diagnostics { get; } = [];

    public List<(DiagnosticDescriptor Rule, string Reason, string? Node)> Undecided { get; } = [];

    /// <summary>What the action looked at beside what it was called for: its answer holds no longer than that.</summary>
    public Surroundings LookedAt { get; set; }
}

/// <summary>What an action may look at beside what it is called for.</summary>
[Flags]
internal enum Surroundings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The fleet.</summary>
    Fleet = 1,

    /// <summary>The repository, or what the names in its files mean.</summary>
    Repository = 2,
}
