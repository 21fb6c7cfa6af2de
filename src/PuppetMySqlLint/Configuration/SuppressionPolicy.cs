namespace PuppetMySqlLint;

/// <summary><c>suppressions:</c>, what comments that silence findings have to say.</summary>
public sealed record SuppressionPolicy
{
    /// <summary>A reason, and an expiry where the author wants one.</summary>
    public static SuppressionPolicy Default { get; } = new();

    /// <summary>Whether a comment without <c>-- reason</c> silences nothing and is reported.</summary>
    public bool RequireReason { get; init; } = true;

    /// <summary>Whether a comment without <c>until DATE</c> silences nothing and is reported.</summary>
    public bool RequireExpiry { get; init; }
}
