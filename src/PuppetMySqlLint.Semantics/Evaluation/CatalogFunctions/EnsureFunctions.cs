using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>stdlib's <c>ensure_resource</c>, <c>ensure_resources</c> and <c>ensure_packages</c>.</summary>
internal static class EnsureFunctions
{
    public static PuppetValue EnsureResource(CatalogCall call)
    {
        call.Require(2, 3);
        var parameters = call.At(2) as HashValue ?? new HashValue([], call.Origin);
        foreach (var title in call.Arguments[1].Flatten())
            Ensure(call, StringConversion.Of(call.Arguments[0]) ?? "", title, parameters);
        return call.Undef();
    }

    public static PuppetValue EnsureResources(CatalogCall call)
    {
        call.Require(2, 3);
        if (call.Arguments[1] is not HashValue resources)
            throw PuppetError.Plain("ensure_resources(): Requires second argument to be a Hash");
        var defaults = call.At(2) as HashValue ?? new HashValue([], call.Origin);
        foreach (var (title, given) in resources.Entries)
            Ensure(call, StringConversion.Of(call.Arguments[0]) ?? "", title, given is HashValue own ? CollectionArithmetic.Merge(defaults, own, own.Origin) : defaults);
        return call.Undef();
    }

    /// <summary>As <c>ensure_resource('package', …)</c> with <c>ensure => installed</c> unless it is given.</summary>
    public static PuppetValue EnsurePackages(CatalogCall call)
    {
        call.Require(1, 2);
        var defaults = Defaults(call);
        if (call.Arguments[0] is HashValue packages)
        {
            foreach (var (title, given) in packages.Entries)
                Ensure(call, "package", title, given is HashValue own ? CollectionArithmetic.Merge(defaults, own, own.Origin) : defaults);
            return call.Undef();
        }
        foreach (var title in call.Arguments[0].Flatten())
            Ensure(call, "package", title, defaults);
        return call.Undef();
    }

    /// <summary>The defaults that are given; in them <c>present</c> means <c>installed</c>, so that both spellings are one declaration.</summary>
    private static HashValue Defaults(CatalogCall call)
    {
        var installed = new StringValue("installed", call.Origin);
        var ensure = new HashValue([new HashEntry(new StringValue("ensure", call.Origin), installed)], call.Origin);
        if (call.At(1) is not HashValue given)
            return ensure;
        var merged = CollectionArithmetic.Merge(ensure, given, given.Origin);
        return merged.Find("ensure") is StringValue { Value: "present" } ? CollectionArithmetic.Merge(merged, ensure, given.Origin) : merged;
    }

    private static void Ensure(CatalogCall call, string type, PuppetValue title, HashValue parameters)
    {
        if (title is StringValue text && DefinedFunctions.IsDeclaredWith(call, type, text.Value, parameters))
            return;
        ResourceFunctions.Create(call, Symbols.CatalogNames.ClassName(type.ToLowerInvariant()), title, ResourceForm.Regular, parameters, null);
    }
}
