namespace PuppetMySqlLint.Semantics;

/// <summary>A resource's type and title, as catalogs write them, to find it by.</summary>
internal readonly record struct ResourceKey(string Type, string Title)
{
    public bool Equals(ResourceKey other) => string.Equals(Title, other.Title, StringComparison.Ordinal) && string.Equals(Type, other.Type, StringComparison.Ordinal);

    // Types differ seldom among resources of one title.
    public override int GetHashCode() => string.GetHashCode(Title, StringComparison.Ordinal) + Type.Length;
}
