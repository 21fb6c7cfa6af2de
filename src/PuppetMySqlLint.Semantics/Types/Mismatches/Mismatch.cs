namespace PuppetMySqlLint.Semantics;

/// <summary>One way in which a value does not fit a type.</summary>
/// <param name="Path">Where.</param>
internal abstract record Mismatch(MismatchPath Path)
{
    /// <summary>The message, with a blank in front where the place comes first.</summary>
    public abstract string Message { get; }

    /// <summary>What tells two mismatches apart.</summary>
    public virtual string Identity => $"{GetType().Name} {Path.Canonical} {Message}";
}

/// <summary>A required key is not there.</summary>
internal sealed record MissingKey(MismatchPath Path, string Key) : Mismatch(Path)
{
    public override string Message => $"{Path} expects a value for key '{Key}'";
}

/// <summary>A key that the type does not know.</summary>
internal sealed record ExtraneousKey(MismatchPath Path, string Key) : Mismatch(Path)
{
    public override string Message => $"{Path} unrecognized key '{Key}'";
}

/// <summary>The type refers to one that does not exist.</summary>
internal sealed record UnresolvedReference(MismatchPath Path, string Name) : Mismatch(Path)
{
    public override string Message => $"{Path} references an unresolved type '{Name}'";
}
