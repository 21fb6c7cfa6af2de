using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Levels that are not read by Puppet's own functions for data files.</summary>
internal sealed partial class HieraRun
{
    private PuppetValue? SearchBackend(ResolvedLevel level, HieraKey key, HieraMerge merge)
    {
        if (!lookup.IsEvaluated(level.Level))
            return AskUnknownBackend(level, key.Root);
        if (level.Level.PathKind == HieraPathKind.None)
            return Ask(level, null, key);
        return HieraMerger.Search(merge, level.Locations, location => Ask(level, location, key));
    }

    private PuppetValue? Ask(ResolvedLevel level, ResolvedLocation? location, HieraKey key)
    {
        var shown = location?.Pattern ?? level.Level.Function;
        if (location is { IsUri: false, IsOpen: false, File: null })
        {
            Probe(level, shown, key.Root, HieraProbeResult.NoFile);
            return null;
        }
        if (location is { IsOpen: true })
            return location.Candidates.IsEmpty && !location.IsUri ? null : AskUnknownBackend(level, key.Root);
        MayDifferForOthers = true;
        var value = lookup.FindBackend(level.Level) is { } backend ? Read(backend, level, location, key) : Call(level, location, key);
        if (value is UnknownValue { Reason.Kind: UnknownKind.UnknownFunction })
            return AskUnknownBackend(level, key.Root);
        Probe(level, shown, key.Root, value is null ? HieraProbeResult.NotFound : HieraProbeResult.Found, value);
        return value;
    }

    private PuppetValue? Read(IHieraBackend backend, ResolvedLevel level, ResolvedLocation? location, HieraKey key)
    {
        var options = OptionsOf(level, location);
        var context = new HieraBackendContext(v => Interpolate(v, allowMethods: true))
        {
            Key = backend.Kind == HieraBackendKind.DataHash ? "" : key.Root,
            Segments = backend.Kind == HieraBackendKind.DataDig ? SegmentsOf(key, level) : [],
            Options = options,
            Text = TextOf(level, location),
            Address = location is { IsUri: true } ? location.Pattern : null,
            Level = level.Level,
            ModuleName = level.Layer.Module,
            EnvironmentName = EnvironmentName,
            CancellationToken = cancellationToken,
        };
        var value = lookup.ReadBackend(backend, context, level, location);
        return Pick(value, backend.Kind, level, key);
    }

    /// <summary>Calls a function that is written in Puppet.</summary>
    private PuppetValue? Call(ResolvedLevel level, ResolvedLocation? location, HieraKey key)
    {
        var kind = level.Level.FunctionKind switch { "lookup_key" => HieraBackendKind.LookupKey, "data_dig" => HieraBackendKind.DataDig, _ => HieraBackendKind.DataHash };
        var options = OptionsOf(level, location);
        var origin = new Origin(OriginKind.HieraData, $"key {key.Root} in level \"{level.Level.Name}\"", level.Level.Location);
        var cacheKey = $"{level.Layer.Name}\u0001{level.Level.Name}\u0001{location?.Pattern}";
        var context = new LookupContextValue(
            new LookupContextServices
            {
                EnvironmentName = EnvironmentName,
                ModuleName = level.Layer.Module,
                Interpolate = v => Interpolate(v, allowMethods: true),
                ReadFile = path => location is not null && path == location.Pattern ? TextOf(level, location) : null,
                Cache = scope.CacheOf(cacheKey),
            },
            origin);
        ImmutableArray<PuppetValue> arguments = kind switch
        {
            HieraBackendKind.LookupKey => [new StringValue(key.Root, origin), options, context],
            HieraBackendKind.DataDig => [new ArrayValue(SegmentsOf(key, level), origin), options, context],
            _ => [options, context],
        };
        return Pick(scope.CallFunction(level.Level.Function, arguments, level.Level.Location, kind == HieraBackendKind.DataHash ? cacheKey : null), kind, level, key);
    }

    private PuppetValue? Pick(PuppetValue? value, HieraBackendKind kind, ResolvedLevel level, HieraKey key)
    {
        switch (kind)
        {
            case HieraBackendKind.LookupKey:
                return value;
            case HieraBackendKind.DataDig:
                return value is null ? null : key.Segments.Reverse().Aggregate(value, static (inner, segment) => Nest(inner, segment));
            default:
                if (value is null or UnknownValue)
                    return value;
                if (value is not HashValue hash)
                    throw Fail(level.Level.Location, $"the data_hash function '{level.Level.Function}' has to give a hash");
                return hash.Find(key.Root) is { } found ? Interpolate(found, allowMethods: true)
                    : hash.Openness is null ? null : new UnknownValue(hash.Openness with { Kind = UnknownKind.UnknownFunction }, hash.Origin);
        }
    }

    /// <summary>What a backend found by its segments is put back in place, so that it can be merged and found again.</summary>
    private static PuppetValue Nest(PuppetValue inner, HieraSegment segment) => segment.Index is >= 0 and < 1000 and var index
        ? new ArrayValue([.. Enumerable.Repeat<PuppetValue>(new UndefValue(inner.Origin), index), inner], inner.Origin)
        : new HashValue([new HashEntry(new StringValue(segment.Name, inner.Origin), inner)], inner.Origin);

    private static ImmutableArray<PuppetValue> SegmentsOf(HieraKey key, ResolvedLevel level)
    {
        var origin = new Origin(OriginKind.HieraData, $"key {key.Text}", level.Level.Location);
        return
        [
            new StringValue(key.Root, origin),
            .. key.Segments.Select(s => s.Index is { } index ? (PuppetValue)new IntegerValue(index, origin) : new StringValue(s.Name, origin)),
        ];
    }

    private HashValue OptionsOf(ResolvedLevel level, ResolvedLocation? location)
    {
        var origin = level.Level.Options?.Origin ?? new Origin(OriginKind.Configuration, $"options of level \"{level.Level.Name}\"", level.Level.Location);
        var given = level.Level.Options is { } options ? (HashValue)Interpolate(options, allowMethods: false) : null;
        var entries = HashBuilder.From(given?.Entries ?? []);
        if (location is not null)
            entries[new StringValue(location.IsUri ? "uri" : "path", origin)] = new StringValue(location.Pattern, origin);
        return entries.ToHash(origin);
    }

    private static SourceText? TextOf(ResolvedLevel level, ResolvedLocation? location)
    {
        if (location?.File is not { } file)
            return null;
        var reading = level.Layer.Files.Read(file);
        return reading.Text ?? throw new HieraLookupException(HieraDescriptors.UnusableData, level.Level.Location, $"the data file {location.Pattern} {reading.Problem!.Reason}");
    }

    private string EnvironmentName => scope.GetVariable("environment") is StringValue name ? name.Value : "production";

    /// <summary>The URIs of a level; nothing is fetched from them.</summary>
    private List<ResolvedLocation> ResolveUris(HieraLevel level)
    {
        var locations = new List<ResolvedLocation>();
        foreach (var path in level.Paths)
        {
            var pieces = new List<PathPiece>();
            AddPieces(pieces, path.Text, path.Location, null);
            var shown = string.Concat(pieces.Select(static p => p.Text ?? $"%{{{p.Hole!.Expression}}}"));
            locations.Add(new ResolvedLocation(shown, null, []) { IsUri = true, IsOpen = pieces.Exists(static p => p.Text is null) });
        }
        return locations;
    }
}
