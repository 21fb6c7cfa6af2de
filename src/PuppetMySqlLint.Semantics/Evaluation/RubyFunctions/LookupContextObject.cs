using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The context object that a data function in Ruby is given: the methods of <see cref="LookupContextMethods"/>.</summary>
internal static class LookupContextObject
{
    public static RubyClass Class { get; } = Define(new RubyClass(LookupContextValue.TypeName, RubyClasses.Object));

    private static RubyClass Define(RubyClass type)
    {
        foreach (var (name, arguments) in (ReadOnlySpan<(string, int)>)
            [("explain", 0), ("environment_name", 0), ("module_name", 0), ("interpolate", 1), ("cache", 2), ("cache_all", 1), ("cache_has_key", 1), ("cached_value", 1), ("cached_entries", 0), ("cached_file_data", 1)])
            type.AddShallow(name, arguments, arguments, c => Call(name, c));
        return type.AddShallow("not_found", 0, 0, static c => c.Ruby.IsTrying ? throw new UnknownException("whether the key is found") : Call("not_found", c));
    }

    private static RubyValue Call(string name, RubyCall call)
    {
        var context = (LookupContextValue)((RubyForeign)call.Self).Value;
        var origin = call.Self.Origin ?? new Origin(OriginKind.Computed, name);
        ImmutableArray<PuppetValue> arguments = [.. call.Arguments.Select(a => RubyBridge.ToPuppet(a, origin))];
        var lambda = call.Block is { } block ? new RubyLambda(call.Ruby, block, origin) : null;
        var result = RubyBridge.ToRuby(LookupContextMethods.Call(name, context, arguments, lambda, origin) ?? throw new UnknownException($"{name} of the lookup's context with these arguments"));
        return name == "environment_name" && result is RubyString text ? new RubySymbol(text.Text) { Origin = origin } : result;
    }
}
