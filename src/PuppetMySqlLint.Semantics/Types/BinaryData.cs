using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>The bytes of a <c>Binary</c>; as a string they are base 64.</summary>
internal sealed record BinaryData(ImmutableArray<byte> Bytes) : RichData
{
    public override string TypeName => "Binary";

    public bool Equals(BinaryData? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes.AsSpan());
        return hash.ToHashCode();
    }

    public override string ToString() => Convert.ToBase64String(Bytes.AsSpan());
}
