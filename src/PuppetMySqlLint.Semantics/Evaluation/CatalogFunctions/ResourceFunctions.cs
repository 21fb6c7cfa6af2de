using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>create_resources</c>, <c>realize</c>, <c>tag</c>, <c>tagged</c>.</summary>
internal static class ResourceFunctions
{
    public static PuppetValue CreateResources(CatalogCall call)
    {
        call.Require(2, 3);
        return call.Evaluator.Split(call, CreateAll);
    }

    private static PuppetValue CreateAll(CatalogCall call)
    {
        if (call.Arguments.FirstOrDefault(static a => a is UnknownValue or DeferredValue) is { } unknown)
        {
            call.Evaluator.MissingContent(FunctionDispatcher.FindUnknown(unknown, deep: true)!, call.Location);
            return call.Undef();
        }
        if (call.Arguments[1] is not HashValue instances)
            throw PuppetError.Plain("create_resources(): second argument must be a hash");
        var defaults = call.At(2) switch
        {
            null => null,
            HashValue hash => hash,
            _ => throw PuppetError.Plain("create_resources(): third argument, if provided, must be a hash"),
        };
        var written = StringConversion.Of(call.Arguments[0]) ?? "";
        var form = written.StartsWith("@@", StringComparison.Ordinal) ? ResourceForm.Exported : written.StartsWith('@') ? ResourceForm.Virtual : ResourceForm.Regular;
        var typeName = Symbols.CatalogNames.ClassName(written.TrimStart('@').ToLowerInvariant());
        if (instances.Openness is { } reason)
            call.Evaluator.MissingContent(reason, call.Location);
        foreach (var (title, given) in instances.Entries)
            CreateOne(call, typeName, title, form, given, defaults);
        return call.Undef();
    }

    private static PuppetValue CreateOne(CatalogCall call, string typeName, PuppetValue title, ResourceForm form, PuppetValue given, HashValue? defaults)
    {
        if (given is OneOfValue choice)
            return call.Evaluator.ForEachAlternative(choice, call.Origin, call.Scope, v => CreateOne(call, typeName, title, form, v, defaults));
        if (given is UnknownValue or HashValue { Openness: not null })
            call.Evaluator.AddGap(FunctionDispatcher.FindUnknown(given, deep: true)!, title.Origin.Location ?? call.Location);
        Create(call, typeName, title, form, given as HashValue, defaults);
        return call.Undef();
    }

    public static void Create(CatalogCall call, string typeName, PuppetValue title, ResourceForm form, HashValue? given, HashValue? defaults)
    {
        var parameters = new List<ResourceParam>();
        foreach (var (key, value) in (defaults?.Entries ?? []).Concat(given?.Entries ?? []))
        {
            var name = StringConversion.Of(key) ?? "";
            var parameter = new ResourceParam(name, value, call.Scope.Source, value.Origin.Location);
            var index = parameters.FindIndex(p => p.Name == name);
            if (index < 0)
                parameters.Add(parameter);
            else
                parameters[index] = parameter;
        }
        foreach (var one in title is ArrayValue several ? several.Elements : [title])
        {
            var text = one is StringValue or UnknownValue or PartialStringValue or OneOfValue ? one : new StringValue(StringConversion.Of(one) ?? "", one.Origin);
            call.Evaluator.CreateResource(new ResourceDeclaration(typeName, text, form, [.. parameters], call.Location, text.Origin.Location) { Number = one is IntegerValue or FloatValue ? one : null }, call.Scope);
        }
    }

    public static PuppetValue Realize(CatalogCall call)
    {
        call.Require(1, null);
        var references = new List<ResourceReferenceType>();
        foreach (var value in call.Arguments.SelectMany(static v => v.Flatten()))
        {
            switch (value)
            {
                case TypeValue { Type: ResourceReferenceType { Title: not null } reference }:
                    references.Add(reference);
                    break;
                case StringValue text when CatalogBuilder.ParseReference(text.Value) is { } reference:
                    references.Add(reference);
                    break;
                case UnknownValue or OneOfValue or PartialStringValue:
                    call.Evaluator.MissingContent(FunctionDispatcher.FindUnknown(value, deep: true)!, call.Location);
                    break;
            }
        }
        call.Evaluator.AddCollector(new Collector { References = references, Scope = call.Scope, Location = call.Place });
        return call.Undef();
    }

    public static PuppetValue Tag(CatalogCall call)
    {
        call.Require(1, null);
        if (call.Scope.Resource is { } resource)
        {
            foreach (var tag in call.Arguments)
                TagNames.AddValue(resource.Tags, tag);
        }
        return call.Undef();
    }

    public static PuppetValue Tagged(CatalogCall call)
    {
        call.Require(1, null);
        var result = true;
        foreach (var tag in call.Arguments.SelectMany(static v => v.Flatten()))
        {
            if (StringConversion.Of(tag)?.ToLowerInvariant() is not { } name)
                return new UnknownValue(FunctionDispatcher.FindUnknown(tag, deep: true)!, call.Origin);
            result &= call.Evaluator.CatalogTags.Contains(name) || (call.Scope.Resource?.IsTagged([name]) ?? false);
        }
        return new BooleanValue(result, call.Origin);
    }
}
