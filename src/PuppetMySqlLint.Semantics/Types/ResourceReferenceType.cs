namespace PuppetMySqlLint.Semantics;

/// <summary>The type of a resource, <c>File</c>, or a reference to one, <c>File['/etc/my.cnf']</c>; <c>Class[Mysql::Server]</c> too.</summary>
/// <param name="typeName">The resource type's name, each segment with a capital: <c>Mysql::Db</c>, <c>Class</c>.</param>
/// <param name="title">The title; null for the type itself. A class's title is its capitalised name.</param>
public sealed class ResourceReferenceType(string typeName, string? title) : PuppetType
{
    /// <summary>The resource type's name, each segment with a capital.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The title; null for the type itself.</summary>
    public string? Title { get; } = title;

    /// <inheritdoc/>
    public override string ToString() => Title is null ? TypeName : TypeName == "Class" ? $"Class[{Title}]" : $"{TypeName}['{Title}']";
}
