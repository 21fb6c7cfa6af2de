namespace PuppetMySqlLint;

/// <summary>Which fixes to apply.</summary>
public sealed record FixOptions
{
    /// <summary>Safe fixes alone.</summary>
    public static FixOptions Default { get; } = new();

    /// <summary>Whether to apply those too that may change who replicates, what is durable, who may log in or how a server is identified.</summary>
    public bool IncludeUnsafe { get; init; }
}
