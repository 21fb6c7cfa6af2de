using System.Collections.Frozen;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a JSON data file.</summary>
internal static class JsonDataReader
{
    public static HieraDataFile Read(SourceText source, RepoPath path, string level)
    {
        try
        {
            var root = RubyJsonReader.Read(source, (key, location) => new Origin(OriginKind.HieraData, $"key {key} in level \"{level}\"", location));
            return DataEntries.ToFile(root, source, path, level);
        }
        catch (RubyJsonException exception)
        {
            var place = new Location(source, new TextSpan(exception.Position, exception.Position < source.Length ? 1 : 0));
            var failure = new Diagnostic(HieraDescriptors.BrokenJson, place, exception.Message);
            return new HieraDataFile(path, source, null, FrozenDictionary<string, HieraDataEntry>.Empty, failure, [failure]);
        }
    }
}
