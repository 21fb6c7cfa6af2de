using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Hiera 5 over one control repo: answers as Puppet's <c>lookup</c> does, with the origin of every leaf. One instance serves all nodes;
/// every data file is parsed once. Safe to use from many threads.
/// </summary>
public sealed partial class HieraLookup
{
    private const int MaximumWorlds = 64;
    private static readonly RepoPath ConfigName = RepoPath.Parse("hiera.yaml");

    private readonly ImmutableArray<HieraLayer> _shared;
    private readonly Func<string, PuppetModule?> _findModule;
    private readonly ConcurrentDictionary<string, (HieraLayer? Layer, ImmutableArray<HieraLayer> All)> _modules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(IFileSource Files, RepoPath Path), YamlDocument> _documents = new();
    private readonly ConcurrentDictionary<(IFileSource Files, RepoPath Path, string Level, string Function), HieraDataFile> _data = new();
    private readonly ConcurrentDictionary<string, Diagnostic> _reported = new(StringComparer.Ordinal);
    private DataFileSet _earlier = DataFileSet.Empty;

    private readonly IFileSource _environment;
    private HieraLookup(HieraLayer? global, HieraLayer? environment, IFileSource environmentFiles, Func<string, PuppetModule?> findModule, bool isStrict)
    {
        _environment = environmentFiles;
        _shared = [.. new[] { global, environment }.OfType<HieraLayer>()];
        _findModule = findModule;
        IsStrict = isStrict;
    }

    /// <summary>The global layer and the environment's, those of them that exist.</summary>
    public ImmutableArray<HieraLayer> Layers => _shared;

    /// <summary>Whether an undefined variable in an interpolation is an error, as in Puppet 8, and not the empty string.</summary>
    internal bool IsStrict { get; }

    /// <summary>The keys that the user gave; null if none.</summary>
    internal EyamlKeys? Keys { get; private init; }

    /// <summary>The data of a control repo: its <c>hiera.yaml</c>, those of its modules and the global one if the options name it.</summary>
    /// <param name="repository">The repository.</param>
    public static HieraLookup Create(ControlRepository repository) => Create(repository, []);

    internal static HieraLookup Create(ControlRepository repository, ImmutableArray<IHieraBackend> backends, DataFileSet? earlier = null) => Create(
        repository.Files,
        repository.FindModule,
        GlobalHieraConfig.Open(repository.Options.GlobalHieraConfig, repository.Files, repository.Options.EnvironmentName),
        repository.Options.PuppetVersion >= 8,
        [.. backends, .. repository.Options.HieraBackends],
        repository.Options.EyamlKeys,
        earlier);

    /// <summary>The data of an environment whose files come from any source.</summary>
    /// <param name="environment">The environment's files.</param>
    /// <param name="findModule">Gives a module by its name.</param>
    /// <param name="global">The source and path of the global layer's configuration; null if there is none.</param>
    /// <param name="isStrict">Whether Puppet's setting <c>strict</c> is <c>error</c>, the default of Puppet 8.</param>
    /// <param name="backends">Functions that this library does not know by itself.</param>
    /// <param name="keys">What to decrypt eyaml with; null to leave encrypted values unknown.</param>
    public static HieraLookup Create(
        IFileSource environment, Func<string, PuppetModule?> findModule, (IFileSource Files, RepoPath Config)? global = null, bool isStrict = false,
        ImmutableArray<IHieraBackend> backends = default, EyamlKeys? keys = null) => Create(environment, findModule, global, isStrict, backends, keys, earlier: null);

    private static HieraLookup Create(
        IFileSource environment, Func<string, PuppetModule?> findModule, (IFileSource Files, RepoPath Config)? global, bool isStrict,
        ImmutableArray<IHieraBackend> backends, EyamlKeys? keys, DataFileSet? earlier) => new(
        global is { } given ? HieraLayer.Read(HieraLayerKind.Global, null, given.Files, given.Config, isStrict) : null,
        HieraLayer.Read(HieraLayerKind.Environment, null, environment, ConfigName, isStrict),
        environment,
        findModule,
        isStrict)
        {
            Backends = backends.IsDefault ? [] : backends,
            Keys = keys,
            _earlier = earlier ?? DataFileSet.Empty,
        };

    /// <summary>Looks a key up for a node.</summary>
    /// <param name="scope">The node's variables and facts.</param>
    /// <param name="key">The key, with dots to reach into values: <c>mysql::server::override_options.mysqld</c>.</param>
    /// <param name="merge">How to merge; null to do as <c>lookup_options</c> say, which is the first value found if they say nothing.</param>
    /// <param name="explain">Whether to keep what was searched, for <see cref="HieraAnswer.Probes"/>.</param>
    /// <param name="cancellationToken">Stops the lookup.</param>
    /// <returns>The answer. Never throws for anything that is wrong in the repository.</returns>
    public HieraAnswer Lookup(IHieraScope scope, string key, HieraMerge? merge = null, bool explain = false, CancellationToken cancellationToken = default)
    {
        RubyRegex.Begin();
        return Lookup(scope, key, new HieraRequest(merge, explain), cancellationToken);
    }

    internal HieraAnswer Lookup(IHieraScope scope, string key, HieraRequest request, CancellationToken cancellationToken)
    {
        var pending = new Queue<HieraWorld>([HieraWorld.Empty]);
        var outcomes = new List<Outcome>();
        while (pending.TryDequeue(out var world))
        {
            var probes = request.Explain ? new List<HieraProbe>() : null;
            var run = new HieraRun(this, scope, world, probes, cancellationToken) { IsHieraCall = request.IsHieraCall };
            try
            {
                outcomes.Add(new Outcome(world, run.Lookup(key, request.Merge), null, run, probes));
            }
            catch (HieraFork fork)
            {
                foreach (var next in world.Split(fork))
                    pending.Enqueue(next);
                if (pending.Count + outcomes.Count > MaximumWorlds)
                    return Undecided(key, fork);
            }
            catch (HieraLookupException exception)
            {
                outcomes.Add(new Outcome(world, null, exception.Diagnostic, run, probes));
            }
        }
        return Combine(key, outcomes);
    }

    /// <summary>The layers that may have keys of a module, or keys of none.</summary>
    internal ImmutableArray<HieraLayer> LayersFor(string? module) => module is null ? _shared : FindModule(module).All;

    internal HieraLayer? FindModuleLayer(string? module) => module is null ? null : FindModule(module).Layer;

    internal HieraDataFile ReadData(HieraLayer layer, HieraLevel level, RepoPath path) =>
        _data.GetOrAdd((layer.Files, path, level.Name, level.Function), static (key, lookup) => lookup.Read(key.Files, key.Path, key.Level, key.Function), this);

    internal void ReportOutside(HieraLevel level, string path, Location location) =>
        Report($"{level.Location} {path}", new Diagnostic(HieraDescriptors.OutsidePath, location, path, level.Name));

    private (HieraLayer? Layer, ImmutableArray<HieraLayer> All) FindModule(string name) => _modules.GetOrAdd(name, static (name, lookup) =>
    {
        var layer = lookup._findModule(name) is { } module ? HieraLayer.Read(HieraLayerKind.Module, name, module.Files, module.Root.Combine("hiera.yaml"), lookup.IsStrict) : null;
        return (layer, layer is null ? lookup._shared : lookup._shared.Add(layer));
    }, this);

    /// <summary>Reads a data file, or takes what was read of it for an earlier state of the repository.</summary>
    private HieraDataFile Read(IFileSource files, RepoPath path, string level, string function)
    {
        // Who looks a key up notes the file and the key.
        var reading = ReadRecorder.Silently(() => files.Read(path));
        var known = _earlier.Find(files.GetDisplayPath(path), level, function);
        if (known is not null && ReferenceEquals(known.Source, reading.Text))
            return known;
        var data = Read(reading, files, path, level, function);
        return known is null ? data : data.Keeping(known);
    }

    private HieraDataFile Read(FileReading reading, IFileSource files, RepoPath path, string level, string function)
    {
        if (reading.Text is not { } text)
        {
            var empty = SourceText.From("", files.GetDisplayPath(path));
            var failure = new Diagnostic(HieraDescriptors.UnusableData, new Location(empty, default), $"the data file {empty.Path} {reading.Problem!.Reason}");
            return new HieraDataFile(path, empty, null, System.Collections.Frozen.FrozenDictionary<string, HieraDataEntry>.Empty, failure, [failure]);
        }
        if (function == BuiltInBackend.Json)
            return JsonDataReader.Read(text, path, level);
        if (function == BuiltInBackend.Hocon)
            return HoconDataReader.Read(text, path, level);
        var document = _documents.GetOrAdd((files, path), static (_, text) => YamlDocument.Parse(text), text);
        return YamlDataReader.Read(document, path, level, IsStrict) is var data && function == BuiltInBackend.Eyaml
            ? EyamlCheck.AddTo(data)
            : EyamlCheck.AddUndecrypted(data, function);
    }

    private static HieraAnswer Undecided(string key, HieraFork fork)
    {
        var reason = new UnknownReason(UnknownKind.Undecided, $"it depends on too many unknown facts, among them {HieraFork.Variable(fork.Expression)}");
        return new HieraAnswer { Key = key, Status = HieraStatus.Found, Value = new UnknownValue(reason, new Origin(OriginKind.HieraData, $"key {key}")) };
    }

    private static HieraAnswer Combine(string key, List<Outcome> outcomes)
    {
        var first = outcomes[0];
        var probes = outcomes.SelectMany(static o => o.Probes ?? []).Distinct().ToImmutableArray();
        var found = outcomes.Where(static o => o.Value is not null).ToList();
        var failed = outcomes.Find(static o => o.Error is not null);
        var (merge, mergeOrigin) = first.Run.Applied;
        if (found.Count == 0)
        {
            var nothing = new Origin(OriginKind.HieraData, $"key {key}, which no level has", failed?.Error!.Location);
            return new HieraAnswer
            {
                Key = key,
                Status = failed is null ? HieraStatus.NotFound : HieraStatus.Error,
                Value = failed is null ? new UndefValue(nothing) : new UnknownValue(new UnknownReason(UnknownKind.Error, $"Puppet cannot look up {key}: {failed.Error!.Message}"), nothing),
                Error = failed?.Error,
                Merge = merge,
                MergeOrigin = mergeOrigin,
                Probes = probes,
            };
        }
        var alternatives = found.ConvertAll(static o => new Alternative(o.World.ToString(), o.Value!));
        var absent = outcomes.Where(static o => o.Value is null).Select(static o => o.World.ToString()).ToList();
        var isMerged = merge is { Strategy: not HieraMergeStrategy.First };
        return new HieraAnswer
        {
            Key = key,
            Status = HieraStatus.Found,
            Value = isMerged ? HieraOutcomes.Common(alternatives, $"what else {key} holds depends on facts that are unknown") : HieraOutcomes.Choose(alternatives),
            AbsentWhen = absent.Count == 0 ? null : string.Join(" or ", absent),
            Merge = merge,
            MergeOrigin = mergeOrigin,
            Probes = probes,
        };
    }

    /// <summary>Whether the global layer is of version 3, whose data may name the caller.</summary>
    internal bool HasVersion3 => _shared.Any(static l => l is { Kind: HieraLayerKind.Global, Config.Version: 3 });

    private sealed record Outcome(HieraWorld World, PuppetValue? Value, Diagnostic? Error, HieraRun Run, List<HieraProbe>? Probes);
}

/// <summary>How a key is looked up.</summary>
/// <param name="Merge">How to merge; null to do as <c>lookup_options</c> say.</param>
/// <param name="Explain">Whether to keep what was searched.</param>
/// <param name="IsHieraCall">Whether it is one of the older functions that asks: they heed what version 3 says of merging.</param>
internal sealed record HieraRequest(HieraMerge? Merge = null, bool Explain = false, bool IsHieraCall = false);
