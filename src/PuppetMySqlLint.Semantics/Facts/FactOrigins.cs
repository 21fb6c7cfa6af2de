using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Says of values read from a file of facts, or about nodes, what they are, each by its path.</summary>
internal static class FactOrigins
{
    public static PuppetValue In(PuppetValue value, string path, OriginKind kind = OriginKind.Fact) => value switch
    {
        HashValue hash => new HashValue([.. hash.Entries.Select(e => new HashEntry(e.Key, In(e.Value, $"{path}.{NameOf(e.Key)}", kind)))], OriginOf(value, path, kind)),
        ArrayValue array => new ArrayValue([.. array.Elements.Select((e, i) => In(e, $"{path}.{i}", kind))], OriginOf(value, path, kind)),
        _ => value.WithOrigin(OriginOf(value, path, kind)),
    };

    private static Origin OriginOf(PuppetValue value, string path, OriginKind kind) => new(kind, path, value.Origin.Location);

    private static string NameOf(PuppetValue key) => key is StringValue name ? name.Value : key.ToString();
}
