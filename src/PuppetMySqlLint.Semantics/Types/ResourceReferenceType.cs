using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The type of a resource, <c>File</c>, or a reference to one, <c>File['/etc/my.cnf']</c>; <c>Class[Mysql::Server]</c> too.</summary>
/// <param name="typeName">The resource type's name, each segment with a capital: <c>Mysql::Db</c>, <c>Class</c>; <c>Resource</c> for any.</param>
/// <param name="title">The title; null for the type itself. A class's title is its capitalised name.</param>
public sealed class ResourceReferenceType(string typeName, string? title) : PuppetType
{
    /// <summary>The resource type's name, each segment with a capital.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The title; null for the type itself.</summary>
    public string? Title { get; } = title;

    /// <inheritdoc/>
    public override string Name => TypeName;

    internal override string KindName => TypeName == "Class" ? "Class" : "Resource";

    internal override PuppetType Unparameterized => TypeName == "Class" ? new ResourceReferenceType("Class", title: null) : new ResourceReferenceType("Resource", title: null);

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(TypeName);
        if (Title is not null)
            builder.Append('[').Append(TypeName == "Class" ? Title.ToLowerInvariant() : TypeText.Quote(Title)).Append(']');
    }

    // Types are the only values that refer to resources, and those are instances of Type[File].
    private protected override bool? IsInstanceCore(PuppetValue value) => false;

    private protected override bool IsAssignableCore(PuppetType other)
    {
        if (other is not ResourceReferenceType reference)
            return false;
        if (TypeName == "Resource" && Title is null)
            return reference.TypeName != "Class";
        return string.Equals(TypeName, reference.TypeName, StringComparison.OrdinalIgnoreCase)
            && (Title is null || string.Equals(Title, reference.Title, StringComparison.Ordinal));
    }
}
