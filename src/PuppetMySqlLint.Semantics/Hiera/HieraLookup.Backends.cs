using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Which functions levels may be read by.</summary>
public sealed partial class HieraLookup
{
    private readonly ConcurrentDictionary<string, HieraFunctionKind> _functionKinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Layer, string Level, string? Location, string Options), PuppetValue?> _backendData = new();

    /// <summary>The functions that were handed over.</summary>
    internal ImmutableArray<IHieraBackend> Backends { get; private init; } = [];

    /// <summary>Whether a level's data can be told: by Puppet's own functions, by a backend that was handed over, by a function written in Puppet or Ruby.</summary>
    /// <param name="level">A level of one of the layers.</param>
    public bool IsEvaluated(HieraLevel level) =>
        BuiltInBackend.KindOf(level.Function) is not null || FindBackend(level) is not null || (level.FunctionKind is not "hiera3_backend" && FunctionKind(level.Function) is HieraFunctionKind.Puppet or HieraFunctionKind.Ruby or HieraFunctionKind.Absent);

    internal IHieraBackend? FindBackend(HieraLevel level)
    {
        foreach (var backend in Backends)
        {
            if (backend.Function == level.Function && KeyOf(backend.Kind) == level.FunctionKind)
                return backend;
        }
        return null;
    }

    /// <summary>In which language a function is written, by the file in which Puppet looks for it.</summary>
    internal HieraFunctionKind FunctionKind(string name) => _functionKinds.GetOrAdd(name, static (n, lookup) =>
    {
        // What is not qualified may be of any gem.
        if (n.Split("::") is not [var first, _, ..] segments)
            return HieraFunctionKind.Unknown;
        var rest = string.Join('/', segments.Skip(1));
        var (files, root) = (lookup._environment, Text.RepoPath.Root);
        if (first != "environment")
        {
            if (lookup._findModule(first) is not { } module)
                return HieraFunctionKind.Unknown;
            (files, root) = (module.Files, module.Root);
        }
        if (root.TryCombine($"lib/puppet/functions/{first}/{rest}.rb", out var ruby) && files.Exists(ruby))
            return HieraFunctionKind.Ruby;
        return root.TryCombine($"functions/{rest}.pp", out var puppet) && files.Exists(puppet) ? HieraFunctionKind.Puppet : HieraFunctionKind.Absent;
    }, this);

    /// <summary>Asks a backend; all keys of a location that depends on nothing but its options are asked for once.</summary>
    internal PuppetValue? ReadBackend(IHieraBackend backend, HieraBackendContext context, ResolvedLevel level, ResolvedLocation? location)
    {
        if (backend.Kind != HieraBackendKind.DataHash)
            return AskBackend(backend, context);
        var key = (level.Layer.Name, level.Level.Name, location?.Pattern, RubyInspection.ToText(context.Options));
        if (_backendData.TryGetValue(key, out var known))
            return known;
        var value = AskBackend(backend, context);
        return context.HasInterpolated ? value : _backendData.GetOrAdd(key, value);
    }

    private PuppetValue? AskBackend(IHieraBackend backend, HieraBackendContext context)
    {
        try
        {
            return backend.Read(context);
        }
        catch (HieraBackendException exception)
        {
            throw new HieraLookupException(HieraDescriptors.LookupFailed, context.Level.Location, $"{backend.Function}: {exception.Message}");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or HieraLookupException or HieraFork))
        {
            // The exception's message may hold a value, and a value may be a secret.
            var reason = $"the backend '{backend.Function}' failed with {exception.GetType().Name}";
            Report(reason, new Text.Diagnostic(HieraDescriptors.BackendFailed, context.Level.Location, backend.Function, exception.GetType().Name));
            return new UnknownValue(new UnknownReason(UnknownKind.ExternalData, reason), context.OriginOf(context.Key));
        }
    }

    private static string KeyOf(HieraBackendKind kind) => kind switch
    {
        HieraBackendKind.LookupKey => "lookup_key",
        HieraBackendKind.DataDig => "data_dig",
        _ => "data_hash",
    };
}

/// <summary>What is known of a function from the files that there are.</summary>
internal enum HieraFunctionKind
{
    /// <summary>It may be defined outside of the repository.</summary>
    Unknown,

    /// <summary>Written in Puppet: it can be called.</summary>
    Puppet,

    /// <summary>Written in Ruby.</summary>
    Ruby,

    /// <summary>Its module is there, and it is not: Puppet fails.</summary>
    Absent,
}
