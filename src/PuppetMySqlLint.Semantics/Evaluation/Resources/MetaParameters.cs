namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Parameters that every resource takes.</summary>
internal static class MetaParameters
{
    /// <summary>Those that say in which order resources are applied.</summary>
    public static readonly string[] Relationships = ["require", "subscribe", "before", "notify"];

    /// <summary>Those that pass from a container to what it contains.</summary>
    public static readonly string[] Inherited = ["noop", "schedule", "audit", "loglevel", "alias", "tag", "stage"];

    public static bool IsOne(string name) => Relationships.AsSpan().Contains(name) || Inherited.AsSpan().Contains(name);
}
