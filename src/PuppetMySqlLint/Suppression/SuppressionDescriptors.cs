using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What can be wrong with a comment that silences findings.</summary>
public static class SuppressionDescriptors
{
    /// <summary>The comment cannot be understood, and silences nothing.</summary>
    public static DiagnosticDescriptor Malformed { get; } = new("PML0201", "suppression-malformed", Severity.Error, "this comment silences nothing: {0}") { IsIgnorable = false };

    /// <summary>The comment says no reason or no day where the configuration wants one, and silences nothing.</summary>
    public static DiagnosticDescriptor Incomplete { get; } = new("PML0202", "suppression-incomplete", Severity.Error, "this comment silences nothing, since it {0}") { IsIgnorable = false };

    /// <summary>The comment's day is over.</summary>
    public static DiagnosticDescriptor Expired { get; } = new("PML0203", "suppression-expired", Severity.Warning, "this comment has silenced nothing since {0}: {1}") { IsIgnorable = false };

    /// <summary>There is nothing that the comment silences.</summary>
    public static DiagnosticDescriptor Unused { get; } = new("PML0204", "suppression-unused", Severity.Warning, "nothing here is a finding of {0}: the comment can go") { IsIgnorable = false };

    /// <summary>The comment names a kind of finding that cannot be silenced.</summary>
    public static DiagnosticDescriptor NotIgnorable { get; } = new("PML0205", "suppression-not-allowed", Severity.Error, "{0} cannot be silenced by a comment") { IsIgnorable = false };
}
