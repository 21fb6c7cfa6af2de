namespace PuppetMySqlLint.Semantics;

/// <summary>The content of a <see cref="RichValue"/>. Equal by content.</summary>
internal abstract record RichData
{
    /// <summary>Name of its type.</summary>
    public abstract string TypeName { get; }
}
