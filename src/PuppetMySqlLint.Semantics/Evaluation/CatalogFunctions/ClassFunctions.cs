using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>include</c>, <c>contain</c>, <c>require</c>.</summary>
internal static class ClassFunctions
{
    public static PuppetValue Include(CatalogCall call) => call.Evaluator.Split(call, IncludeAll);

    public static PuppetValue Contain(CatalogCall call) => call.Evaluator.Split(call, ContainAll);

    public static PuppetValue Require(CatalogCall call) => call.Evaluator.Split(call, RequireAll);

    private static ArrayValue IncludeAll(CatalogCall call)
    {
        var names = Names(call);
        call.Evaluator.Include(names, call.Scope, call.Location);
        return References(names, call);
    }

    private static ArrayValue ContainAll(CatalogCall call)
    {
        var names = Names(call);
        foreach (var resource in call.Evaluator.Include(names, call.Scope, call.Location))
        {
            if (call.Scope.Resource is { } container)
                CatalogBuilder.AddEdge(container, resource);
        }
        return References(names, call);
    }

    private static ArrayValue RequireAll(CatalogCall call)
    {
        var names = Names(call);
        call.Evaluator.Include(names, call.Scope, call.Location);
        if (call.Scope.Resource is { } container)
        {
            foreach (var name in names)
            {
                var reference = new TypeValue(new ResourceReferenceType("Class", CatalogNames.Capitalize(name)), call.Origin);
                var current = container.Find("require")?.Value;
                var before = current switch { null or UndefValue => [], ArrayValue array => array.Elements, var one => [one] };
                container.Set(new ResourceParam("require", new ArrayValue(before.Add(reference), call.Origin), container.Source, call.Location));
            }
        }
        return References(names, call);
    }

    public static PuppetValue HieraInclude(CatalogCall call)
    {
        var value = LookupFunctions.ByKey(call, HieraMerge.Unique);
        return value switch
        {
            UnknownValue => value,
            ArrayValue { Elements.IsEmpty: true, Openness: null } => call.Undef(),
            _ => Include(call with { Arguments = [value] }),
        };
    }

    private static ArrayValue References(List<string> names, CatalogCall call) =>
        new([.. names.Select(n => new TypeValue(new ResourceReferenceType("Class", CatalogNames.Capitalize(n)), call.Origin))], call.Origin);

    /// <summary>The classes' names; what is unknown is counted and left out.</summary>
    private static List<string> Names(CatalogCall call)
    {
        call.Require(1, null);
        var names = new List<string>();
        foreach (var argument in call.Arguments)
            Add(argument);
        return names;

        void Add(PuppetValue value)
        {
            switch (value)
            {
                case ArrayValue array:
                    foreach (var element in array.Elements)
                        Add(element);
                    if (array.Openness is { } reason)
                        call.Evaluator.MissingContent(reason, call.Location);
                    break;
                case StringValue { Value: "" }:
                    throw PuppetError.Plain("Cannot use empty string as a class name");
                case StringValue text:
                    names.Add(CatalogNames.ClassName(text.Value));
                    break;
                case TypeValue { Type: ResourceReferenceType { TypeName: "Class", Title: { } title } }:
                    names.Add(CatalogNames.ClassName(title));
                    break;
                case TypeValue { Type: ResourceReferenceType { TypeName: not "Class" } other }:
                    throw PuppetError.Plain($"Cannot use a Resource[{other.TypeName}] where a Resource['class', name] is expected");
                case UndefValue:
                    throw PuppetError.Plain("Cannot use undef as a class name");
                case UnknownValue or OneOfValue or PartialStringValue or DeferredValue:
                    call.Evaluator.MissingContent(FunctionDispatcher.FindUnknown(value, deep: true)!, call.Location);
                    break;
                default:
                    throw PuppetError.Plain($"Cannot use {ValueWords.Kind(value)} as a class name");
            }
        }
    }
}
