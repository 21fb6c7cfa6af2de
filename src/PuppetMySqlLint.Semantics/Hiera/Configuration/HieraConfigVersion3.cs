using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Version 3 of <c>hiera.yaml</c>, which counts in the global layer alone, in terms of version 5: one level for each backend.</summary>
internal static class HieraConfigVersion3
{
    /// <summary>Where Puppet looks where the configuration names no folder; the environment's own folder is found there.</summary>
    private const string DefaultFolder = "/etc/puppetlabs/code/environments/%{::environment}/hieradata";

    private static readonly string[] Keys = ["version", "backends", "logger", "merge_behavior", "deep_merge_options", "hierarchy"];

    public static HieraConfig Read(SourceText source, HashValue? root)
    {
        var location = root?.Origin.Location ?? new Location(source, default);
        var backends = Texts(root, "backends", location) ?? [new HieraPath("yaml", location)];
        foreach (var entry in root?.Entries ?? [])
        {
            if (entry.Key is not StringValue key || (!Keys.Contains(key.Value, StringComparer.Ordinal) && !backends.Any(b => b.Text == key.Value)))
                throw Refuse(entry.Key.Origin.Location ?? location, $"it has the unknown key {entry.Key}");
        }
        // The names that Puppet itself takes where the file says nothing.
        var paths = Texts(root, "hierarchy", location) ?? [new HieraPath("nodes/%{::trusted.certname}", location), new HieraPath("common", location)];
        if (backends.GroupBy(static b => b.Text, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            throw Refuse(twice.Last().Location, $"the backend '{twice.Key}' is named twice");
        return new HieraConfig
        {
            Source = source,
            Version = 3,
            Hierarchy = [.. backends.Select(b => ReadLevel(b, root?.Find(b.Text), paths))],
            HashCallMerge = ReadMerge(root, location),
        };
    }

    private static HieraLevel ReadLevel(HieraPath backend, PuppetValue? settings, ImmutableArray<HieraPath> paths)
    {
        if (settings is not (null or HashValue))
            throw Refuse(settings.Origin.Location ?? backend.Location, $"the settings of the backend '{backend.Text}' have to be a hash");
        var own = settings as HashValue;
        var extension = own?.Find("extension") is StringValue given ? given.Value : backend.Text == "hocon" ? "conf" : backend.Text;
        var (kind, function) = backend.Text switch
        {
            "yaml" => ("data_hash", BuiltInBackend.Yaml),
            "json" => ("data_hash", BuiltInBackend.Json),
            "hocon" => ("data_hash", BuiltInBackend.Hocon),
            "eyaml" => ("lookup_key", BuiltInBackend.Eyaml),
            var other => ("hiera3_backend", other),
        };
        return new HieraLevel(backend.Text, backend.Location)
        {
            FunctionKind = kind,
            Function = function,
            DataDirectory = own?.Find("datadir") is StringValue folder ? folder.Value : DefaultFolder,
            PathKind = HieraPathKind.Path,
            Paths = [.. paths.Select(p => p.Text.EndsWith("." + extension, StringComparison.Ordinal) ? p : p with { Text = $"{p.Text}.{extension}" })],
        };
    }

    /// <summary>What <c>:merge_behavior:</c> makes of <c>hiera_hash()</c>; nothing else heeds it.</summary>
    private static HieraMerge? ReadMerge(HashValue? root, Location location)
    {
        var behavior = root?.Find("merge_behavior");
        if (behavior is null or StringValue { Value: "native" })
            return null;
        if (behavior is not StringValue { Value: "deep" or "deeper" } name)
            throw Refuse(behavior.Origin.Location ?? location, "'merge_behavior' has to be native, deep or deeper");
        var merge = HieraMerge.Deep with { IsReversed = name.Value == "deep" };
        if (root!.Find("deep_merge_options") is not HashValue options)
            return merge;
        foreach (var entry in options.Entries)
        {
            merge = (entry.Key, entry.Value) switch
            {
                (StringValue { Value: "knockout_prefix" }, StringValue prefix) => merge with { KnockoutPrefix = prefix.Value },
                (StringValue { Value: "sort_merged_arrays" }, BooleanValue sort) => merge with { SortMergedArrays = sort.Value },
                (StringValue { Value: "merge_hash_arrays" }, BooleanValue hashes) => merge with { MergeHashArrays = hashes.Value },
                (StringValue, StringValue or BooleanValue) => merge,
                _ => throw Refuse(entry.Key.Origin.Location ?? location, "'deep_merge_options' takes strings and booleans"),
            };
        }
        return merge;
    }

    /// <summary>A string or a list of strings; null if it is not there.</summary>
    private static ImmutableArray<HieraPath>? Texts(HashValue? root, string key, Location location)
    {
        switch (root?.Find(key))
        {
            case null or UndefValue:
                return null;
            case StringValue { Value.Length: > 0 } text:
                return [new HieraPath(text.Value, text.Origin.Location ?? location)];
            case ArrayValue array when array.Elements.All(static e => e is StringValue { Value.Length: > 0 }):
                return [.. array.Elements.Select(e => new HieraPath(((StringValue)e).Value, e.Origin.Location ?? location))];
            case var other:
                throw Refuse(other.Origin.Location ?? location, $"'{key}' has to be a string or a list of strings");
        }
    }

    private static HieraLookupException Refuse(Location location, string reason) => new(HieraDescriptors.BrokenConfiguration, location, reason);
}
