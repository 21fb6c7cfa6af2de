using System.Diagnostics.CodeAnalysis;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Values from YAML.</summary>
internal static class YamlReading
{
    /// <summary>Reads a text that is no file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Where it came from, which all its values get: places within it mean nothing outside.</param>
    /// <param name="value">The value; undef for a text without a document.</param>
    /// <returns>False where the text is not valid.</returns>
    public static bool TryRead(string text, Origin origin, [NotNullWhen(true)] out PuppetValue? value)
    {
        var (root, failure) = YamlDataReader.ReadConfiguration(YamlDocument.Parse(SourceText.From(text, "YAML")));
        value = failure is not null ? null : root is null ? new UndefValue(origin) : Relocate(root, origin);
        return value is not null;
    }

    private static PuppetValue Relocate(PuppetValue value, Origin origin) => value switch
    {
        ArrayValue v => new ArrayValue([.. v.Elements.Select(e => Relocate(e, origin))], origin),
        HashValue v => new HashValue([.. v.Entries.Select(e => new HashEntry(Relocate(e.Key, origin), Relocate(e.Value, origin)))], origin),
        _ => value.WithOrigin(origin),
    };
}
