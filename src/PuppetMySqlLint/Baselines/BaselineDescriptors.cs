using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What can be wrong with a baseline.</summary>
public static class BaselineDescriptors
{
    /// <summary>The file is no baseline.</summary>
    public static DiagnosticDescriptor Unreadable { get; } = new("PML0301", "baseline-unreadable", Severity.Error, "the baseline '{0}' {1}") { IsIgnorable = false };

    /// <summary>A finding of the baseline is no longer there.</summary>
    public static DiagnosticDescriptor Fixed { get; } = new(
        "PML0302", "baseline-entry-fixed", Severity.Error, "{0} in {1} is fixed, and the baseline still lists it: {2}. Write it anew with --write-baseline, so that it does not come back unseen")
    { IsIgnorable = false };
}
