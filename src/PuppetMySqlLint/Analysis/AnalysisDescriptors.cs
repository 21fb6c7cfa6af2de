using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What can go wrong with the analysis itself.</summary>
public static class AnalysisDescriptors
{
    /// <summary>An analyzer threw an exception.</summary>
    public static DiagnosticDescriptor AnalyzerFailed { get; } = new(
        "PML0001", "analyzer-failed", Severity.Error, "the analyzer {0} failed, and what it would have found is missing: {1}{2}")
    { IsIgnorable = false };
}
