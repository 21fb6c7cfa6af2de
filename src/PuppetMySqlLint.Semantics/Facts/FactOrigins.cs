using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Says of values read from a fact file that they are facts, each by its path.</summary>
internal static class FactOrigins
{
    public static PuppetValue In(PuppetValue value, string path) => value switch
    {
        HashValue hash => new HashValue([.. hash.Entries.Select(e => new HashEntry(e.Key, In(e.Value, $"{path}.{NameOf(e.Key)}")))], OriginOf(value, path)),
        ArrayValue array => new ArrayValue([.. array.Elements.Select((e, i) => In(e, $"{path}.{i}"))], OriginOf(value, path)),
        _ => value.WithOrigin(OriginOf(value, path)),
    };

    private static Origin OriginOf(PuppetValue value, string path) => new(OriginKind.Fact, path, value.Origin.Location);

    private static string NameOf(PuppetValue key) => key is StringValue name ? name.Value : key.ToString();
}
