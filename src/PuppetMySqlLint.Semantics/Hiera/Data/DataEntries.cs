using System.Collections.Frozen;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Makes a data file of a value that was read.</summary>
internal static class DataEntries
{
    public static HieraDataFile ToFile(PuppetValue root, SourceText source, RepoPath path, string level)
    {
        if (root is not HashValue hash)
        {
            // Unlike YAML's, these functions do not take anything else for an empty hash.
            var failure = new Diagnostic(HieraDescriptors.UnusableData, root.Origin.Location, $"the data file of the level '{level}' has to hold a hash of keys");
            return new HieraDataFile(path, source, null, FrozenDictionary<string, HieraDataEntry>.Empty, failure, [failure]);
        }
        var entries = new Dictionary<string, HieraDataEntry>(StringComparer.Ordinal);
        foreach (var entry in hash.Entries)
        {
            var name = ((StringValue)entry.Key).Value;
            entries[name] = new HieraDataEntry(name, entry.Key.Origin.Location ?? root.Origin.Location!.Value, entry.Value, HasInterpolation(entry.Value), null);
        }
        return new HieraDataFile(path, source, null, entries.ToFrozenDictionary(StringComparer.Ordinal), null, []);
    }

    private static bool HasInterpolation(PuppetValue value) => value switch
    {
        StringValue text => HieraTemplate.IsIn(text.Value),
        ArrayValue array => array.Elements.Any(HasInterpolation),
        HashValue hash => hash.Entries.Any(static e => HasInterpolation(e.Key) || HasInterpolation(e.Value)),
        _ => false,
    };
}
