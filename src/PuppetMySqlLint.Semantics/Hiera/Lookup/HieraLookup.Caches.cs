using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What is shared between lookups: resolved paths and <c>lookup_options</c>, by the values of the variables in the paths.</summary>
public sealed partial class HieraLookup
{
    private readonly ConcurrentDictionary<(string Layer, bool IsDefault, string Values), ImmutableArray<ResolvedLevel>> _resolved = new();
    private readonly ConcurrentDictionary<(string Module, string Values), HieraOptions> _options = new();
    private readonly ConcurrentDictionary<HieraLayer, ImmutableArray<string>> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(string Level, string Pattern, bool IsGlob), ResolvedLocation> _open = new();

    /// <summary>The levels of a hierarchy with their files, for the node of a run.</summary>
    internal ImmutableArray<ResolvedLevel> Resolve(HieraLayer layer, ImmutableArray<HieraLevel> levels, HieraRun run)
    {
        if (run.Describe(layer, VariablesOf(layer)) is not { } values)
            return run.Resolve(layer, levels);
        var key = (layer.Name, levels == layer.Config.DefaultHierarchy, values);
        return _resolved.TryGetValue(key, out var known) ? known : _resolved.GetOrAdd(key, run.Resolve(layer, levels));
    }

    internal ResolvedLocation OpenLocation(HieraLayer layer, HieraLevel level, string pattern, bool isGlob, Func<ResolvedLocation> open)
    {
        var key = ($"{layer.Name} {level.Name}", pattern, isGlob);
        return _open.TryGetValue(key, out var known) ? known : _open.GetOrAdd(key, open());
    }

    internal HieraOptions OptionsFor(HieraKey lookedUp, HieraRun run)
    {
        if (run.IsReadingOptions)
            return HieraOptions.None;
        var module = lookedUp.Module;
        string? values = "";
        foreach (var layer in LayersFor(module))
            values = values is null || run.Describe(layer, VariablesOf(layer)) is not { } own ? null : values.Length == 0 ? own : values + own;
        if (run.IsHypothetical || values is null)
            return run.ReadOptionsApart(lookedUp, out _);
        var key = (FindModuleLayer(module)?.Module ?? "", values);
        if (_options.TryGetValue(key, out var known))
            return known;
        var options = run.ReadOptionsApart(lookedUp, out var mayDiffer);
        return mayDiffer ? options : _options.GetOrAdd(key, options);
    }

    /// <summary>The variables that a layer's paths name.</summary>
    private ImmutableArray<string> VariablesOf(HieraLayer layer) => _variables.GetOrAdd(layer, static layer =>
    [
        .. layer.Config.Hierarchy.Concat(layer.Config.DefaultHierarchy)
            .SelectMany(static level => level.PathKind == HieraPathKind.Mapped
                ? Expressions(level.DataDirectory).Append(level.Paths[0].Text).Concat(Expressions(level.Paths[2].Text).Where(e => e != level.Paths[1].Text))
                : level.Paths.Select(static p => p.Text).Append(level.DataDirectory).SelectMany(Expressions))
            .Distinct(StringComparer.Ordinal),
    ]);

    private static IEnumerable<string> Expressions(string text) =>
        HieraTemplate.IsIn(text) ? HieraTemplate.Read(text).Pieces.Where(static p => p.Method == HieraPiece.Scope).Select(static p => p.Text) : [];
}

/// <summary>What the caches ask of a run.</summary>
internal sealed partial class HieraRun
{
    private readonly List<(HieraLayer Layer, string? Values)> _described = [];

    /// <summary>Whether <c>lookup_options</c> are being read.</summary>
    public bool IsReadingOptions { get; private set; }

    /// <summary>Whether something is assumed, so that the results count in one world only.</summary>
    public bool IsHypothetical => !world.IsEmpty;

    /// <summary>Reads the options in a run of their own, whose names do not count as recursion.</summary>
    public HieraOptions ReadOptionsApart(HieraKey key, out bool mayDiffer)
    {
        var apart = new HieraRun(lookup, scope, world, null, cancellationToken) { IsReadingOptions = true, _optionsFor = key.Root };
        var options = apart.ReadOptions(key.Module);
        mayDiffer = apart.MayDifferForOthers;
        return options;
    }

    /// <summary>The values of a layer's variables as a cache's key. They do not change while a lookup runs.</summary>
    /// <returns>The key; null if a value is to be interpolated itself, so that it depends on more than these.</returns>
    public string? Describe(HieraLayer layer, ImmutableArray<string> variables)
    {
        foreach (var (known, values) in _described)
        {
            if (ReferenceEquals(known, layer))
                return values;
        }
        var described = Describe(variables);
        _described.Add((layer, described));
        return described;
    }

    private string? Describe(ImmutableArray<string> variables)
    {
        var key = new StringBuilder();
        foreach (var variable in variables)
        {
            switch (FindVariable(variable, null))
            {
                case null:
                    key.Append('\u0001');
                    break;
                case StringValue text when HieraTemplate.IsIn(text.Value):
                    return null;
                case StringValue text:
                    key.Append('\u0002').Append(text.Value);
                    break;
                case { IsKnown: true } known:
                    key.Append('\u0003').Append(RubyInspection.ToText(known));
                    break;
                case OneOfValue:
                    return null;
                default:
                    key.Append('\u0004');
                    break;
            }
            key.Append('\0');
        }
        return key.ToString();
    }
}
