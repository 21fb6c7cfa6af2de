using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>One lookup on one node in one world: Puppet's invocation.</summary>
/// <param name="lookup">The layers and their files.</param>
/// <param name="scope">The node's variables.</param>
/// <param name="world">What is assumed of what is unknown.</param>
/// <param name="probes">Takes what was searched; null if nobody asks.</param>
/// <param name="cancellationToken">Stops the lookup.</param>
internal sealed partial class HieraRun(HieraLookup lookup, IHieraScope scope, HieraWorld world, List<HieraProbe>? probes, CancellationToken cancellationToken)
{
    private const int MaximumNesting = 64;
    private const int MaximumNestedLookups = 100_000;
    private const long MaximumCharacters = 16_000_000;

    /// <summary>What is being looked up and interpolated, innermost last.</summary>
    private readonly Stack<string> _names = new();
    private int _nesting;
    private int _nestedLookups;
    private long _characters;

    /// <summary>The key that <c>lookup_options</c> are read for.</summary>
    private string _optionsFor = "";

    /// <summary>Whether the result may be another one for other keys or for other values of variables that are not in paths.</summary>
    public bool MayDifferForOthers { get; private set; }

    /// <summary>The merge that applied to the key that was asked for, and where it came from.</summary>
    public (HieraMerge? Merge, Origin? Origin) Applied { get; private set; }

    /// <summary>Looks a key up in all layers.</summary>
    /// <returns>The value; null if no layer has one.</returns>
    public PuppetValue? Lookup(string text, HieraMerge? merge)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (text == LookupOptionsKey || text.StartsWith(LookupOptionsKey + ".", StringComparison.Ordinal))
            return null;
        var key = HieraKey.TryRead(text) ?? throw Fail(null, $"the key '{text}' is malformed: check its dots and quotes");
        if (++_nesting > MaximumNesting)
            throw Fail(null, $"the lookup of '{text}' is nested more than {MaximumNesting} levels deep");
        var options = FindOptions(key);
        if (merge is null && options?.Find("merge") is { } configured)
        {
            if (!HieraMerge.TryParse(configured, out merge, out var problem))
                throw Fail(configured.Origin.Location, $"lookup_options for '{key.Root}': {problem}");
            if (_nesting == 1)
                Applied = (merge, configured.Origin);
        }
        else if (_nesting == 1)
        {
            Applied = (merge, null);
        }
        var value = Search(key, merge ?? HieraMerge.First) ?? SearchDefault(key);
        _nesting--;
        return value is not null && options?.Find("convert_to") is { } convertTo and not UndefValue ? Convert(key, value, convertTo) : value;
    }

    private PuppetValue? Search(HieraKey key, HieraMerge merge)
    {
        var found = HieraMerger.Search(merge, lookup.LayersFor(key.Module), layer => SearchLayer(layer, key, merge), isStack: true);
        return found is null ? null : Dig(found, key.Segments, key.Text);
    }

    private PuppetValue? SearchDefault(HieraKey key)
    {
        if (lookup.FindModuleLayer(key.Module) is not { Config.DefaultHierarchy.IsEmpty: false } layer)
            return null;
        var options = ReadDefaultOptions(layer);
        HieraMerge? merge = null;
        if (Select(options, key.Root)?.Find("merge") is { } configured && !HieraMerge.TryParse(configured, out merge, out var problem))
            throw Fail(configured.Origin.Location, $"lookup_options for '{key.Root}': {problem}");
        var found = SearchLevels(layer, layer.Config.DefaultHierarchy, key, merge ?? HieraMerge.First);
        return found is null ? null : Dig(found, key.Segments, key.Text);
    }

    /// <summary>Whether one of the <c>hiera</c> functions asks.</summary>
    public bool IsHieraCall { get; init; }

    private PuppetValue? SearchLayer(HieraLayer layer, HieraKey key, HieraMerge merge)
    {
        if (!IsHieraCall || _nesting != 1 || layer is not { Kind: HieraLayerKind.Global, Config.Version: 3 })
            return SearchLevels(layer, layer.Config.Hierarchy, key, merge);
        var found = SearchLevels(layer, layer.Config.Hierarchy, key, merge.Strategy == HieraMergeStrategy.Hash ? layer.Config.HashCallMerge ?? merge : merge);
        if (found is not null && merge.Strategy is HieraMergeStrategy.Hash or HieraMergeStrategy.Deep && found is not HashValue && found.IsKnown)
            throw Fail(found.Origin.PrimaryLocation, $"the value of '{key.Text}' has to be a hash");
        if (found is not null && !key.Segments.IsEmpty && merge.Strategy is HieraMergeStrategy.Hash or HieraMergeStrategy.Unique)
            throw Fail(found.Origin.PrimaryLocation, $"'{key.Text}' reaches into a value, which cannot be merged in Hiera 3");
        return found;
    }

    private PuppetValue? SearchLevels(HieraLayer layer, ImmutableArray<HieraLevel> levels, HieraKey key, HieraMerge merge)
    {
        if (layer.Config.Failure is { } failure)
            throw new HieraLookupException(failure);
        if (levels.IsEmpty)
            return null;
        ReadRecorder.Note(ReadKind.Key, key.Root);
        return Guarded(key.Text, null, () =>
        {
            var resolved = lookup.Resolve(layer, levels, this);
            return HieraMerger.Search(merge, resolved, level => SearchLevel(level, key, merge));
        });
    }

    private PuppetValue? SearchLevel(ResolvedLevel level, HieraKey key, HieraMerge merge)
    {
        if (BuiltInBackend.Misuse(level.Level) is { } misuse)
            throw Fail(level.Level.Location, misuse);
        if (level.Level.PathKind == HieraPathKind.Glob || level.Locations.Any(static l => l.IsOpen))
            ReadRecorder.Note(ReadKind.Folder, HieraFileChecks.FolderOf(level.Layer, level.Level) is { IsRoot: false } folder ? $"{level.Layer.Files.GetDisplayPath(folder)}/" : "");
        if (!level.Level.ReadsFiles)
            return SearchBackend(level, key, merge);
        var root = key.Root;
        var files = new List<(RepoPath? File, string Path)>(level.Locations.Length);
        foreach (var location in level.Locations)
        {
            if (!location.IsOpen)
                files.Add((location.File, location.Pattern));
            else
                files.AddRange(Settle(level, location, root));
        }
        return files.Count == 0 ? null : HieraMerger.Search(merge, files, file => SearchFile(level, file.File, file.Path, root));
    }

    private PuppetValue? SearchFile(ResolvedLevel level, RepoPath? path, string shown, string root)
    {
        if (path is not { } file)
        {
            ReadRecorder.Note(ReadKind.AbsentFile, shown);
            Probe(level, shown, root, HieraProbeResult.NoFile);
            return null;
        }
        ReadRecorder.Note(ReadKind.DataFile, shown);
        var data = lookup.ReadData(level.Layer, level.Level, file);
        if (data.Failure is { } failure)
            throw new HieraLookupException(failure);
        if (!data.Entries.TryGetValue(root, out var entry) || (level.Layer.Module is { } module && !IsOwnKey(module, root)))
        {
            Probe(level, shown, root, HieraProbeResult.NotFound);
            return null;
        }
        if (entry.Failure is { } refused)
            throw new HieraLookupException(refused);
        var value = entry.Value;
        if (entry.NeedsInterpolation)
        {
            value = level.Level.Function == BuiltInBackend.Eyaml ? Decrypt(value) : Interpolate(value, allowMethods: true);
        }
        Probe(level, shown, root, HieraProbeResult.Found, value);
        return value;
    }

    private static bool IsOwnKey(string module, string root) => root == LookupOptionsKey || root.StartsWith(module + "::", StringComparison.Ordinal);

    /// <summary>A backend that is not evaluated may have the key or not; it is taken to have no <c>lookup_options</c>.</summary>
    private UnknownValue? AskUnknownBackend(ResolvedLevel level, string root)
    {
        if (root == LookupOptionsKey)
            return null;
        const string Yes = "yes";
        var question = $"{level.Layer.Name} {level.Level.Name} {root}";
        if (world.Find(question) == Yes)
        {
            Probe(level, level.Level.Function, root, HieraProbeResult.Unknown);
            var reason = new UnknownReason(UnknownKind.ExternalData, $"the level '{level.Level.Name}' is read by {level.Level.Function}, which is not evaluated");
            return new UnknownValue(reason, new Origin(OriginKind.HieraData, $"key {root} in level \"{level.Level.Name}\"", level.Level.Location));
        }
        if (!world.Allows(question, Yes))
            return null;
        throw new HieraFork(question, [Yes])
        {
            Words = ImmutableDictionary<string, string>.Empty.Add(Yes, $"the level '{level.Level.Name}' has the key {root}"),
            OtherWords = $"the level '{level.Level.Name}' does not have the key {root}",
        };
    }

    private void Probe(ResolvedLevel level, string path, string key, HieraProbeResult result, PuppetValue? value = null) =>
        probes?.Add(new HieraProbe(key, level.Layer.Name, level.Level.Name, path, result, value));

    /// <summary>Does something in the name of a key or variable that must not come up again inside.</summary>
    private T Guarded<T>(string name, Location? location, Func<T> action)
    {
        if (_names.Contains(name))
        {
            throw new HieraLookupException(
                HieraDescriptors.RecursiveLookup, location, $"the lookup leads back to itself: {string.Join(" → ", _names.Reverse().Append(name))}");
        }
        _names.Push(name);
        try
        {
            return action();
        }
        finally
        {
            _names.Pop();
        }
    }

    private static HieraLookupException Fail(Location? location, string message) => new(HieraDescriptors.LookupFailed, location, message);
}
