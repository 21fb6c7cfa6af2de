using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>lookup</c> in its forms, and the older <c>hiera</c> functions.</summary>
internal static class LookupFunctions
{
    private static readonly string[] Options = ["value_type", "default_value", "override", "default_values_hash", "merge"];

    public static PuppetValue Lookup(CatalogCall call)
    {
        call.Require(1, 4);
        if (call.Arguments.FirstOrDefault(static a => a is UnknownValue or OneOfValue or DeferredValue or PartialStringValue) is { } unknown)
            return new UnknownValue(FunctionDispatcher.FindUnknown(unknown, deep: true)!, call.Origin with { Causes = [unknown.Origin] });
        var request = Read(call);
        foreach (var name in request.Names)
        {
            if (Find(call, request, name) is { } value)
                return Checked(request, value);
        }
        foreach (var name in request.Names)
        {
            if (request.DefaultValues?.Find(name) is { } value)
                return Checked(request, value);
        }
        // A block counts before a default.
        if (call.Lambda is { } lambda)
            return Checked(request, lambda.Invoke([call.Arguments[0] is HashValue ? new StringValue(request.Names[0], call.Origin) : call.Arguments[0]]));
        if (request.Default is { } fallback)
            return Checked(request, fallback);
        throw PuppetError.Plain(request.Names.Length == 1
            ? $"Function lookup() did not find a value for the name '{request.Names[0]}'"
            : $"Function lookup() did not find a value for any of the names [{string.Join(", ", request.Names.Select(static n => $"'{n}'"))}]");
    }

    public static PuppetValue Hiera(CatalogCall call) => ByKey(call, HieraMerge.First);

    public static PuppetValue HieraArray(CatalogCall call) => ByKey(call, HieraMerge.Unique);

    public static PuppetValue HieraHash(CatalogCall call) => ByKey(call, HieraMerge.Hash);

    /// <summary>The older functions: key, default, override.</summary>
    public static PuppetValue ByKey(CatalogCall call, HieraMerge merge)
    {
        // With a block the second argument is no default but an override.
        call.Require(1, call.Lambda is null ? 3 : 2);
        if (StringConversion.Of(call.Arguments[0]) is not { } key)
            return new UnknownValue(FunctionDispatcher.FindUnknown(call.Arguments[0], deep: true)!, call.Origin);
        var answer = call.Evaluator.LookupAnswer(key, merge, call.Scope, isHieraCall: true);
        if (answer is { IsFound: true, AbsentWhen: null })
            return answer.Value;
        if ((call.Lambda is { } lambda ? lambda.Invoke([call.Arguments[0]]) : call.At(1)) is { } fallback)
            return answer.IsFound ? answer.ValueOr(fallback) : fallback;
        if (answer.IsFound)
            return answer.Value;
        throw PuppetError.Plain($"Function lookup() did not find a value for the name '{key}'");
    }

    private static PuppetValue? Find(CatalogCall call, Request request, string name)
    {
        if (request.Override?.Find(name) is { } overridden)
            return overridden;
        var answer = call.Evaluator.LookupAnswer(name, request.Merge, call.Scope);
        if (answer.IsFound)
            return answer.AbsentWhen is null || request.Default is null ? answer.Value : answer.ValueOr(request.Default);
        return null;
    }

    private static PuppetValue Checked(Request request, PuppetValue value)
    {
        if (request.Type is not null && request.Type.IsInstance(value) is false && !MayBeMissing(request.Type))
            throw PuppetError.Plain(TypeMismatch.ForSubject("Found value has wrong type,", request.Type, TypeInference.Infer(value)));
        return value;
    }

    /// <summary>
    /// Whether a name in the type may be an alias of a module that is not here: it reads as a resource type, and no data are of one.
    /// </summary>
    private static bool MayBeMissing(PuppetType type) => type switch
    {
        ResourceReferenceType reference => reference.TypeName.Contains("::", StringComparison.Ordinal),
        OptionalType { Type: { } inner } => MayBeMissing(inner),
        NotUndefType { Type: { } inner } => MayBeMissing(inner),
        VariantType variant => variant.Types.Any(MayBeMissing),
        ArrayType array => MayBeMissing(array.Element),
        HashType hash => MayBeMissing(hash.Key) || MayBeMissing(hash.Value),
        TupleType tuple => tuple.Types.Any(MayBeMissing),
        StructType record => record.Elements.Any(static e => MayBeMissing(e.Value)),
        _ => false,
    };

    private static Request Read(CatalogCall call)
    {
        var arguments = call.Arguments;
        if (arguments[0] is HashValue only)
        {
            CheckOptions(only, [.. Options, "name"]);
            return FromOptions(Names(only.Find("name") ?? throw PuppetError.Plain("'lookup' expects a value for key 'name'")), only);
        }
        var names = Names(arguments[0]);
        if (arguments is [_, HashValue options])
        {
            CheckOptions(options, Options);
            return FromOptions(names, options);
        }
        // Undef stands for nothing only where a default follows, and then there is no block.
        if (arguments.Length < 4 && arguments.FirstOrDefault(static a => a is UndefValue) is { } undef)
            throw PuppetError.Plain($"'lookup' parameter '{(arguments.IndexOf(undef) == 1 ? "value_type" : "merge")}' does not accept undef unless a default is given");
        if (arguments.Length == 4 && call.Lambda is not null)
            throw PuppetError.Plain("'lookup' does not expect a block where a default is given");
        return new Request(names, TypeOf(call.At(1)), MergeOf(call.At(2)), call.At(3), null, null);
    }

    private static void CheckOptions(HashValue options, string[] names)
    {
        foreach (var (key, value) in options.Entries)
        {
            if (key is not StringValue { Value: var name } || !names.Contains(name, StringComparer.Ordinal))
                throw PuppetError.Plain($"'lookup' parameter 'options_hash' unrecognized key '{RubyInspection.ToText(key)}'");
            if (name is "override" or "default_values_hash" && value is not (HashValue or UndefValue))
                throw PuppetError.Plain($"'lookup' parameter 'options_hash' entry '{name}' expects a value of type Undef or Hash, got {ValueWords.TypeOf(value)}");
        }
    }

    private static Request FromOptions(ImmutableArray<string> names, HashValue options) => new(
        names,
        TypeOf(options.Find("value_type")),
        MergeOf(options.Find("merge")),
        options.Find("default_value"),
        options.Find("override") as HashValue,
        options.Find("default_values_hash") as HashValue);

    private static ImmutableArray<string> Names(PuppetValue value) => value switch
    {
        StringValue name => [name.Value],
        ArrayValue names => [.. names.Elements.Select(static n => StringConversion.Of(n) ?? "")],
        _ => throw PuppetError.Plain($"'lookup' parameter 'name' expects a value of type String or Array, got {ValueWords.TypeOf(value)}"),
    };

    private static PuppetType? TypeOf(PuppetValue? value) => value switch
    {
        null or UndefValue => null,
        TypeValue type => type.Type,
        _ => throw PuppetError.Plain($"'lookup' parameter 'value_type' expects a Type value, got {ValueWords.TypeOf(value)}"),
    };

    private static HieraMerge? MergeOf(PuppetValue? value)
    {
        if (value is null or UndefValue)
            return null;
        return HieraMerge.TryParse(value, out var merge, out var problem) ? merge : throw PuppetError.Plain($"'lookup' parameter 'merge': {problem}");
    }

    private sealed record Request(
        ImmutableArray<string> Names, PuppetType? Type, HieraMerge? Merge, PuppetValue? Default, HashValue? Override, HashValue? DefaultValues);
}
