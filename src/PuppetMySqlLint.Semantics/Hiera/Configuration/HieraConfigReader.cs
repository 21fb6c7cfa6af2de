using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a <c>hiera.yaml</c> and refuses what Puppet refuses.</summary>
/// <param name="source">Its text.</param>
/// <param name="layer">The layer that it is for.</param>
/// <param name="isStrict">Whether Puppet's <c>strict</c> is <c>error</c>.</param>
internal sealed partial class HieraConfigReader(SourceText source, HieraLayerKind layer, bool isStrict)
{
    private static readonly string[] FunctionKinds = ["data_hash", "lookup_key", "data_dig", "hiera3_backend"];
    private static readonly string[] TopKeys = ["version", "defaults", "hierarchy", "plan_hierarchy", "default_hierarchy"];
    private static readonly string[] DefaultsKeys = ["data_hash", "lookup_key", "data_dig", "datadir", "options"];
    private static readonly string[] LocationKeys = ["path", "paths", "mapped_paths", "glob", "globs", "uri", "uris"];
    private static readonly string[] LevelKeys = ["name", "options", "data_hash", "lookup_key", "hiera3_backend", "v4_data_hash", "data_dig", "datadir", .. LocationKeys];

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public static HieraConfig Read(SourceText source, HieraLayerKind layer, bool isStrict) => new HieraConfigReader(source, layer, isStrict).Read();

    private HieraConfig Read()
    {
        var document = YamlDocument.Parse(source);
        _diagnostics.AddRange(document.Diagnostics);
        var (root, broken) = YamlDataReader.ReadConfiguration(document);
        if (broken is not null)
            return new HieraConfig { Source = source, Failure = broken, Diagnostics = [.. document.Diagnostics.Union([broken])] };
        var hash = root as HashValue;
        var version = hash?.Find("version") switch { null or UndefValue => 3, IntegerValue number => (int)number.Value, FloatValue number => (int)number.Value, _ => -1 };
        try
        {
            return version switch
            {
                5 => ReadVersion5(hash!) with { Diagnostics = _diagnostics.ToImmutable() },
                4 when layer != HieraLayerKind.Global => HieraConfigVersion4.Read(source, hash!) with { Diagnostics = [.. _diagnostics, Old(hash, "version 4 is deprecated: convert it to version 5")] },
                4 => throw Refuse(hash!, "version 4 cannot be used in the global layer"),
                3 => Ignored(hash),
                _ => throw Refuse(hash?.Find("version"), $"version {hash?.Find("version")} is not one that Puppet knows: it is 5 today"),
            };
        }
        catch (HieraLookupException exception)
        {
            var failure = exception.Diagnostic;
            return new HieraConfig { Source = source, Version = version, Failure = failure, Diagnostics = [.. _diagnostics, failure] };
        }
    }

    /// <summary>Hiera 3's configuration counts in the global layer only; elsewhere Puppet ignores it, or refuses it if it is strict.</summary>
    private HieraConfig Ignored(HashValue? root)
    {
        if (layer == HieraLayerKind.Global)
        {
            return HieraConfigVersion3.Read(source, root) with
            {
                Diagnostics = [.. _diagnostics, Old(root, "version 3 is deprecated: convert it to version 5")],
            };
        }
        var where = layer == HieraLayerKind.Module ? "a module" : "an environment";
        if (isStrict)
            throw Refuse(root, $"version 3 cannot be used in {where}: it has to say 'version: 5'");
        return new HieraConfig { Source = source, Version = 3, Diagnostics = [.. _diagnostics, Old(root, $"Puppet ignores a hiera.yaml of version 3 in {where}: it has to say 'version: 5'")] };
    }

    private Diagnostic Old(PuppetValue? value, string message) => new(HieraDescriptors.OldConfiguration, LocationOf(value), message);

    private HieraConfig ReadVersion5(HashValue root)
    {
        CheckKeys(root, TopKeys, "hiera.yaml");
        var defaults = Optional<HashValue>(root, "defaults", "a hash");
        if (defaults is not null)
        {
            CheckKeys(defaults, DefaultsKeys, "'defaults'");
            if (FunctionKinds.Count(kind => defaults.Find(kind) is not null) > 1)
                throw Refuse(defaults, "'defaults' can name only one of data_hash, lookup_key and data_dig");
            CheckOptions(defaults, "'defaults'");
        }
        if (root.Find("default_hierarchy") is { } fallback && layer != HieraLayerKind.Module)
            throw Refuse(fallback, "'default_hierarchy' is only allowed in a module");
        return new HieraConfig
        {
            Source = source,
            Hierarchy = Optional<ArrayValue>(root, "hierarchy", "a list") is { } levels ? ReadLevels(levels, defaults) : [Common(root)],
            DefaultHierarchy = Optional<ArrayValue>(root, "default_hierarchy", "a list") is { } last ? ReadLevels(last, defaults) : [],
        };
    }

    /// <summary>What Puppet takes where no hierarchy is given.</summary>
    private HieraLevel Common(HashValue root)
    {
        var location = LocationOf(root);
        return new HieraLevel("Common", location)
        {
            FunctionKind = "data_hash",
            Function = "yaml_data",
            DataDirectory = root.Find("defaults") is HashValue defaults && defaults.Find("datadir") is StringValue folder ? folder.Value : "data",
            PathKind = HieraPathKind.Path,
            Paths = [new HieraPath("common.yaml", location)],
        };
    }

    private ImmutableArray<HieraLevel> ReadLevels(ArrayValue levels, HashValue? defaults)
    {
        var read = ImmutableArray.CreateBuilder<HieraLevel>(levels.Elements.Length);
        foreach (var element in levels.Elements)
        {
            var level = ReadLevel(element as HashValue ?? throw Refuse(element, "a level of the hierarchy has to be a hash with a name"), defaults);
            if (read.FirstOrDefault(l => l.Name == level.Name) is { } first)
                throw Refuse(element, $"the level '{level.Name}' is defined twice, first on line {first.Location.Start.Line}");
            read.Add(level);
        }
        return read.DrainToImmutable();
    }

    private HieraLevel ReadLevel(HashValue level, HashValue? defaults)
    {
        var name = level.Find("name") as StringValue is { Value.Length: > 0 } found ? found : throw Refuse(level, "a level of the hierarchy has no name");
        var where = $"the level '{name.Value}'";
        CheckKeys(level, LevelKeys, where);
        var kinds = FunctionKinds.Append("v4_data_hash").Where(kind => level.Find(kind) is not null).ToList();
        if (kinds.Count > 1)
            throw Refuse(name, $"{where} names both {kinds[0]} and {kinds[1]}: only one is allowed");
        var kind = kinds.FirstOrDefault() ?? (defaults is null ? "data_hash" : FunctionKinds.FirstOrDefault(k => defaults.Find(k) is not null))
            ?? throw Refuse(name, $"{where} names no backend such as 'data_hash: yaml_data', nor do the defaults");
        if (kind == "hiera3_backend" && layer != HieraLayerKind.Global)
            throw Refuse(name, $"{where}: 'hiera3_backend' is only allowed in the global layer");
        if (level.Find("hiera3_backend") is StringValue { Value: "yaml" or "json" or "hocon" } replaced)
            throw Refuse(replaced, $"{where}: use 'data_hash: {replaced.Value}_data' in place of 'hiera3_backend: {replaced.Value}'");
        var locations = LocationKeys.Where(key => level.Find(key) is not null).ToList();
        if (locations.Count > 1)
            throw Refuse(name, $"{where} names both '{locations[0]}' and '{locations[1]}': only one is allowed");
        var options = CheckOptions(level, where) ?? (defaults is null ? null : CheckOptions(defaults, "'defaults'"));
        var function = Text(kinds.Count > 0 ? level : defaults, kind, where) ?? "yaml_data";
        return new HieraLevel(name.Value, LocationOf(name))
        {
            FunctionKind = kind,
            Function = function,
            Options = options,
            DataDirectory = Text(level, "datadir", where) ?? Text(defaults, "datadir", "'defaults'") ?? "data",
            PathKind = locations.FirstOrDefault() switch
            {
                null => HieraPathKind.None,
                "path" or "paths" => HieraPathKind.Path,
                "glob" or "globs" => HieraPathKind.Glob,
                "mapped_paths" => HieraPathKind.Mapped,
                _ => HieraPathKind.Uri,
            },
            Paths = locations.Count == 0 ? [] : ReadPaths(level.Find(locations[0])!, locations[0], where),
        };
    }

    private ImmutableArray<HieraPath> ReadPaths(PuppetValue value, string key, string where)
    {
        if (key is "path" or "glob" or "uri")
            return value is StringValue { Value.Length: > 0 } text ? [new HieraPath(text.Value, LocationOf(text))] : throw Refuse(value, $"'{key}' of {where} has to be a string");
        if (value is not ArrayValue { Elements.Length: > 0 } array || array.Elements.Any(static e => e is not StringValue { Value.Length: > 0 }))
            throw Refuse(value, $"'{key}' of {where} has to be a list of strings");
        if (key == "mapped_paths" && array.Elements.Length != 3)
            throw Refuse(value, $"'mapped_paths' of {where} has to be a list of three: the variable, a name for one element, a path with it");
        return [.. array.Elements.Select(e => new HieraPath(((StringValue)e).Value, LocationOf(e)))];
    }

    private string? Text(HashValue? hash, string key, string where) => hash?.Find(key) switch
    {
        null => null,
        StringValue { Value.Length: > 0 } text => text.Value,
        var other => throw Refuse(other, $"'{key}' of {where} has to be a string"),
    };

    private T? Optional<T>(HashValue hash, string key, string kind)
        where T : PuppetValue => hash.Find(key) switch
        {
            null or UndefValue => null,
            T value => value,
            var other => throw Refuse(other, $"'{key}' has to be {kind}"),
        };

    private HashValue? CheckOptions(HashValue hash, string where)
    {
        if (Optional<HashValue>(hash, "options", "a hash") is not { } options)
            return null;
        foreach (var reserved in options.Entries.Where(static e => e.Key is StringValue { Value: "path" or "uri" }))
            throw Refuse(reserved.Key, $"the option {reserved.Key} of {where} is reserved by Puppet");
        if (options.Entries.FirstOrDefault(static e => e.Key is not StringValue name || !OptionName().IsMatch(name.Value)) is { Key: { } malformed })
            throw Refuse(malformed, $"{malformed} of {where} is no name for an option: letters, digits, '-' and '_', a letter first");
        return options;
    }

    [GeneratedRegex(@"\A[A-Za-z](?::?[0-9A-Za-z_-]*[0-9A-Za-z])?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionName();

    private void CheckKeys(HashValue hash, string[] known, string where)
    {
        foreach (var entry in hash.Entries)
        {
            if (entry.Key is not StringValue key || !known.Contains(key.Value, StringComparer.Ordinal))
                throw Refuse(entry.Key, $"{where} has the unknown key {entry.Key}");
        }
    }

    private HieraLookupException Refuse(PuppetValue? value, string reason) => new(HieraDescriptors.BrokenConfiguration, LocationOf(value), reason);

    private Location LocationOf(PuppetValue? value) => value?.Origin.Location ?? new Location(source, default);
}
