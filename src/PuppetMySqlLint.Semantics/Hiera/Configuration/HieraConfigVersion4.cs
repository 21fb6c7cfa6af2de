using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Version 4 of <c>hiera.yaml</c>, which Puppet 4 had for a short time, in terms of version 5.</summary>
internal static class HieraConfigVersion4
{
    public static HieraConfig Read(SourceText source, HashValue root)
    {
        var folder = root.Find("datadir") is StringValue text ? text.Value : "data";
        var levels = root.Find("hierarchy") is ArrayValue array
            ? array.Elements.Select(e => ReadLevel(e, folder))
            : [Level("common", "yaml", folder, ["common"], root.Origin.Location!.Value)];
        return new HieraConfig { Source = source, Version = 4, Hierarchy = [.. levels] };
    }

    private static HieraLevel ReadLevel(PuppetValue value, string folder)
    {
        var location = value.Origin.Location!.Value;
        if (value is not HashValue hash || hash.Find("name") is not StringValue name || hash.Find("backend") is not StringValue backend)
            throw new HieraLookupException(HieraDescriptors.BrokenConfiguration, location, "a level of version 4 needs a name and a backend");
        if (backend.Value is not ("yaml" or "json"))
            throw new HieraLookupException(HieraDescriptors.BrokenConfiguration, location, $"version 4 knows no backend '{backend.Value}'");
        IEnumerable<string> paths = hash.Find("paths") is ArrayValue array
            ? array.Elements.OfType<StringValue>().Select(static p => p.Value)
            : [hash.Find("path") is StringValue path ? path.Value : name.Value];
        return Level(name.Value, backend.Value, hash.Find("datadir") is StringValue own ? own.Value : folder, paths, location);
    }

    private static HieraLevel Level(string name, string backend, string folder, IEnumerable<string> paths, Location location) => new(name, location)
    {
        FunctionKind = "data_hash",
        Function = backend + "_data",
        DataDirectory = folder,
        PathKind = HieraPathKind.Path,
        Paths = [.. paths.Select(p => new HieraPath(p.EndsWith("." + backend, StringComparison.Ordinal) ? p : $"{p}.{backend}", location))],
    };
}
