using System.Collections.Frozen;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a JSON data file.</summary>
internal static class JsonDataReader
{
    public static HieraDataFile Read(SourceText source, RepoPath path, string level)
    {
        var entries = new Dictionary<string, HieraDataEntry>(StringComparer.Ordinal);
        try
        {
            var root = JsonValueReader.Read(source, (key, location) => new Origin(OriginKind.HieraData, $"key {key} in level \"{level}\"", location));
            if (root is not HashValue hash)
                throw new JsonException("no object", null, 0, 0);
            foreach (var entry in hash.Entries)
            {
                var name = ((StringValue)entry.Key).Value;
                entries[name] = new HieraDataEntry(name, entry.Key.Origin.Location!.Value, entry.Value, HasInterpolation(entry.Value), null);
            }
            return new HieraDataFile(path, source, null, entries.ToFrozenDictionary(StringComparer.Ordinal), null, []);
        }
        catch (JsonException exception)
        {
            var line = (int)Math.Min((exception.LineNumber ?? 0) + 1, source.LineCount);
            var failure = new Diagnostic(HieraDescriptors.BrokenJson, new Location(source, source.GetLineSpan(line)));
            return new HieraDataFile(path, source, null, entries.ToFrozenDictionary(StringComparer.Ordinal), failure, [failure]);
        }
    }

    private static bool HasInterpolation(PuppetValue value) => value switch
    {
        StringValue text => HieraTemplate.IsIn(text.Value),
        ArrayValue array => array.Elements.Any(HasInterpolation),
        HashValue hash => hash.Entries.Any(static e => HasInterpolation(e.Key) || HasInterpolation(e.Value)),
        _ => false,
    };
}
