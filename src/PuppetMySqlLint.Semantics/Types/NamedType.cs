using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A type that is known by its name only: <c>TypeReference['Foo']</c>, <c>Runtime</c>, an object type such as <c>Error</c>.</summary>
/// <param name="name">The name with which it is written, parameters included.</param>
/// <param name="kindName">The name of the kind of type.</param>
internal sealed class NamedType(string name, string kindName) : PuppetType
{
    public const string Deferred = "Deferred";

    /// <summary>Puppet writes this one type with its definition.</summary>
    public const string DeferredText =
        @"Object[{name => 'Deferred', attributes => {'name' => Pattern[/\A[$]?[a-z][a-z0-9_]*(?:::[a-z][a-z0-9_]*)*\z/], 'arguments' => {type => Optional[Array], value => undef}}}]";

    public override string Name => kindName;

    /// <summary>The name of the type that a reference could not be resolved to; null for other types.</summary>
    public string? UnresolvedName => kindName == "TypeReference" ? name : null;

    public static NamedType Unresolved(string text) => new(text, "TypeReference");

    internal override void Write(StringBuilder builder, bool expandAliases) =>
        builder.Append(UnresolvedName is null ? name : $"TypeReference[{TypeText.Quote(name)}]");

    private protected override bool? IsInstanceCore(PuppetValue value) => value is LookupContextValue ? name == LookupContextValue.TypeName : UnresolvedName is null && value is DeferredValue or UnknownValue ? null : false;

    private protected override bool IsAssignableCore(PuppetType other) => other is NamedType && Equals(other);
}
