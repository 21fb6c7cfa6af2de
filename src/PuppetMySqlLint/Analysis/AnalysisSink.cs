using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What one call of one registered action reports. Used by one thread at a time.</summary>
internal sealed class AnalysisSink
{
    public List<Diagnostic> Diagnostics { get; } = [];

    public List<(DiagnosticDescriptor Rule, string Reason, string? Node)> Undecided { get; } = [];
}
