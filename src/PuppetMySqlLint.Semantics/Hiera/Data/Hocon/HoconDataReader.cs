using System.Collections.Frozen;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a HOCON data file as the Ruby library <c>hocon</c> does.</summary>
internal static class HoconDataReader
{
    public static HieraDataFile Read(SourceText source, RepoPath path, string level)
    {
        try
        {
            var root = HoconParser.Parse(source.Text);
            return DataEntries.ToFile(new HoconResolver(root, source, (key, location) => new Origin(OriginKind.HieraData, $"key {key} in level \"{level}\"", location)).Resolve(), source, path, level);
        }
        catch (HoconException exception)
        {
            var failure = new Diagnostic(HieraDescriptors.BrokenHocon, new Location(source, exception.Span), exception.Message);
            return new HieraDataFile(path, source, null, FrozenDictionary<string, HieraDataEntry>.Empty, failure, [failure]);
        }
    }
}
