using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Version 4 of <c>hiera.yaml</c>, which Puppet 4 had for a short time, in terms of version 5.</summary>
internal static class HieraConfigVersion4
{
    private static readonly string[] Keys = ["version", "datadir", "hierarchy"];
    private static readonly string[] LevelKeys = ["backend", "name", "datadir", "path", "paths"];

    public static HieraConfig Read(SourceText source, HashValue root)
    {
        CheckKeys(root, Keys);
        var folder = Text(root, "datadir") ?? "data";
        var levels = root.Find("hierarchy") switch
        {
            null => [Level("common", "yaml", folder, ["common"], root.Origin.Location!.Value)],
            ArrayValue array => array.Elements.Select(e => ReadLevel(e, folder)).ToImmutableArray(),
            var other => throw Refuse(other, "'hierarchy' has to be a list"),
        };
        if (levels.GroupBy(static l => l.Name, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            throw new HieraLookupException(HieraDescriptors.BrokenConfiguration, twice.Last().Location, $"the level '{twice.Key}' is defined twice");
        return new HieraConfig { Source = source, Version = 4, Hierarchy = levels };
    }

    private static HieraLevel ReadLevel(PuppetValue value, string folder)
    {
        if (value is not HashValue hash || hash.Find("name") is not StringValue { Value.Length: > 0 } name || hash.Find("backend") is not StringValue { Value.Length: > 0 } backend)
            throw Refuse(value, "a level of version 4 needs a name and a backend");
        CheckKeys(hash, LevelKeys);
        if (backend.Value is not ("yaml" or "json" or "hocon"))
            throw Refuse(backend, $"version 4 knows no backend '{backend.Value}'");
        var paths = hash.Find("paths") switch
        {
            null => [Text(hash, "path") ?? name.Value],
            ArrayValue array when array.Elements.All(static e => e is StringValue { Value.Length: > 0 }) => array.Elements.Select(static e => ((StringValue)e).Value).ToArray(),
            var other => throw Refuse(other, "'paths' has to be a list of strings"),
        };
        return Level(name.Value, backend.Value, Text(hash, "datadir") ?? folder, paths, LocationOf(name));
    }

    private static HieraLevel Level(string name, string backend, string folder, IEnumerable<string> paths, Location location)
    {
        var extension = backend == "hocon" ? ".conf" : "." + backend;
        return new HieraLevel(name, location)
        {
            FunctionKind = "data_hash",
            Function = backend + "_data",
            DataDirectory = folder,
            PathKind = HieraPathKind.Path,
            Paths = [.. paths.Select(p => new HieraPath(p.EndsWith(extension, StringComparison.Ordinal) ? p : p + extension, location))],
        };
    }

    private static string? Text(HashValue hash, string key) => hash.Find(key) switch
    {
        null => null,
        StringValue { Value.Length: > 0 } text => text.Value,
        var other => throw Refuse(other, $"'{key}' has to be a string"),
    };

    private static void CheckKeys(HashValue hash, string[] known)
    {
        foreach (var entry in hash.Entries)
        {
            if (entry.Key is not StringValue key || !known.Contains(key.Value, StringComparer.Ordinal))
                throw Refuse(entry.Key, $"version 4 does not know the key {entry.Key}");
        }
    }

    private static Location LocationOf(PuppetValue value) => value.Origin.Location!.Value;

    private static HieraLookupException Refuse(PuppetValue value, string reason) => new(HieraDescriptors.BrokenConfiguration, LocationOf(value), reason);
}
