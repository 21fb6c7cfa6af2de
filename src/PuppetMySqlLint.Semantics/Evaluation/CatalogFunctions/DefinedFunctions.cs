using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>defined</c> and what asks like it.</summary>
internal static class DefinedFunctions
{
    private static readonly PuppetType s_argument = new VariantType([StringType.Default, new TypeType(SimpleType.CatalogEntry), new TypeType(new TypeType(SimpleType.CatalogEntry))]);

    public static PuppetValue Defined(CatalogCall call)
    {
        call.Require(1, null);
        bool? result = false;
        foreach (var argument in call.Arguments)
        {
            if (argument is not (StringValue or TypeValue or UnknownValue or OneOfValue or PartialStringValue or DeferredValue))
                throw Refusal(argument);
        }
        foreach (var argument in call.Arguments)
        {
            var answer = IsDefined(call, argument);
            if (answer is true)
                return new BooleanValue(value: true, call.Origin);
            if (answer is null)
                result = null;
        }
        return result is { } known
            ? new BooleanValue(known, call.Origin)
            : new UnknownValue(new UnknownReason(UnknownKind.MissingModule, "whether it is defined depends on what is not known"), call.Origin);
    }

    public static PuppetValue DefinedWithParams(CatalogCall call)
    {
        call.Require(1, 2);
        var reference = call.Arguments[0] switch
        {
            TypeValue { Type: ResourceReferenceType type } => type,
            StringValue text => CatalogBuilder.ParseReference(text.Value),
            _ => null,
        };
        if (reference?.Title is null)
            throw PuppetError.Plain("Must specify a reference");
        return new BooleanValue(IsDeclaredWith(call, reference.TypeName, reference.Title, call.At(1) as HashValue ?? new HashValue([], call.Origin)), call.Origin);
    }

    public static PuppetValue GetParam(CatalogCall call)
    {
        call.Require(2, 2);
        var empty = new StringValue("", call.Origin);
        if (call.Arguments[0] is not TypeValue { Type: ResourceReferenceType { Title: not null } reference } || StringConversion.Of(call.Arguments[1]) is not { } name)
            return empty;
        return call.Evaluator.FindResource(reference)?.Find(name)?.Value is { } value and not UndefValue ? value : empty;
    }

    /// <summary><c>getvar('facts.os.family')</c>: a variable, and a way into its value.</summary>
    public static PuppetValue GetVar(CatalogCall call)
    {
        call.Require(1, 2);
        if (StringConversion.Of(call.Arguments[0]) is not { } path)
            return new UnknownValue(FunctionDispatcher.FindUnknown(call.Arguments[0], deep: true)!, call.Origin);
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        var value = call.Evaluator.VariableOrNull(name, call.Scope);
        if (value is null or UndefValue)
            return call.At(1) ?? value ?? call.Undef();
        if (dot < 0)
            return value;
        var arguments = call.Arguments.SetItem(0, new StringValue(path[(dot + 1)..], call.Arguments[0].Origin)).Insert(0, value);
        return call.Evaluator.CallFunction("get", arguments, call.Lambda, call.Origin, call.Scope, call.Location);
    }

    /// <summary>Whether the catalog holds a resource with these parameters.</summary>
    public static bool IsDeclaredWith(CatalogCall call, string type, string title, HashValue parameters)
    {
        var resource = call.Evaluator.FindResource(new ResourceReferenceType(CatalogNames.Capitalize(type), title));
        if (resource is null || ReferenceEquals(resource, call.Scope.Resource))
            return false;
        foreach (var (key, wanted) in parameters.Entries)
        {
            var actual = resource.Find(StringConversion.Of(key) ?? "")?.Value ?? new UndefValue(call.Origin);
            if (!(actual is UndefValue && wanted is UndefValue) && !ValueComparer.HashKey.Equals(actual, wanted))
                return false;
        }
        return true;
    }

    private static EvaluationException Refusal(PuppetValue value) => PuppetError.Plain(
        TypeMismatch.ForParameter("vals", s_argument, value) is [var mismatch, ..] ? $"'defined' {mismatch}" : $"Invalid argument of type '{ValueWords.TypeOf(value)}' to 'defined'");

    private static bool? IsDefined(CatalogCall call, PuppetValue value)
    {
        switch (value)
        {
            case StringValue { Value: ['$', .. var variable] }:
                return call.Evaluator.VariableExists(variable, call.Scope);
            case StringValue { Value: "" }:
                return false;
            case StringValue { Value: "main" }:
                return true;
            case StringValue text:
                return call.Evaluator.NameExists(CatalogNames.ClassName(text.Value.ToLowerInvariant()));
            case TypeValue { Type: ResourceReferenceType { Title: null, TypeName: "Class" or "Resource" } }:
                throw PuppetError.Plain("The given type is a reference to all of its kind");
            case TypeValue { Type: ResourceReferenceType { Title: null } type }:
                return call.Evaluator.NameExists(type.TypeName.ToLowerInvariant());
            case TypeValue { Type: ResourceReferenceType reference }:
                return call.Evaluator.ResourceExists(reference);
            case TypeValue { Type: TypeType { Type: ResourceReferenceType { TypeName: "Class", Title: { } title } } }:
                return call.Evaluator.NameExists(CatalogNames.ClassName(title));
            case TypeValue { Type: TypeType { Type: ResourceReferenceType inner } }:
                return call.Evaluator.NameExists(inner.TypeName.ToLowerInvariant());
            case UnknownValue or OneOfValue or PartialStringValue or DeferredValue:
                return null;
            default:
                throw Refusal(value);
        }
    }
}
