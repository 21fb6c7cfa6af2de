using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The methods of <c>Puppet::LookupContext</c>.</summary>
internal static class LookupContextMethods
{
    /// <summary>Calls a method.</summary>
    /// <returns>What it gives; null if the context has no such method.</returns>
    /// <exception cref="HieraNotFoundException"><c>not_found</c> was called.</exception>
    public static PuppetValue? Call(string name, LookupContextValue context, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin)
    {
        var services = context.Services;
        switch (name, arguments.Length)
        {
            case ("not_found", 0):
                throw new HieraNotFoundException();
            case ("explain", 0):
                return new UndefValue(origin);
            case ("environment_name", 0):
                return new StringValue(services.EnvironmentName, origin);
            case ("module_name", 0):
                return services.ModuleName is { } module ? new StringValue(module, origin) : new UndefValue(origin);
            case ("interpolate", 1):
                return services.Interpolate(arguments[0]);
            case ("cache", 2):
                services.Cache[arguments[0]] = arguments[1];
                return arguments[1];
            case ("cache_all", 1) when arguments[0] is HashValue all:
                foreach (var entry in all.Entries)
                    services.Cache[entry.Key] = entry.Value;
                return new UndefValue(origin);
            case ("cache_has_key", 1):
                return new BooleanValue(services.Cache.TryGetValue(arguments[0], out _), origin);
            case ("cached_value", 1):
                return services.Cache.TryGetValue(arguments[0], out var cached) ? cached : new UndefValue(origin);
            case ("cached_entries", 0):
                return Entries(services.Cache.ToHash(origin), lambda, origin);
            case ("cached_file_data", 1) when arguments[0] is StringValue path:
                if (services.ReadFile(path.Value) is not { } text)
                    return new UnknownValue(new UnknownReason(UnknownKind.ExternalData, "a data function reads a file that its level does not name"), origin);
                var content = new StringValue(text.Text, new Origin(OriginKind.HieraData, "text of the data file", new Location(text, text.GetLineSpan(1))));
                return lambda is null ? content : lambda.Invoke([content]);
            default:
                return null;
        }
    }

    private static PuppetValue Entries(HashValue cached, ILambda? lambda, Origin origin)
    {
        if (lambda is null)
            return new ArrayValue([.. cached.Entries.Select(e => (PuppetValue)new ArrayValue([e.Key, e.Value], origin))], origin);
        foreach (var entry in cached.Entries)
            lambda.Invoke([entry.Key, entry.Value]);
        return new UndefValue(origin);
    }
}
