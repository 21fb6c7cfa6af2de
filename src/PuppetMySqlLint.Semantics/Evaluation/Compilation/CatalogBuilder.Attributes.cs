using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    /// <summary>Finds attributes that native resources do not have. Puppet looks at virtual resources too, and does not mind whether the value is undef.</summary>
    public void CheckAttributes()
    {
        foreach (var resource in _resources)
        {
            if (resource.Symbol is not null || resource.IsOpaque || resource.IsClass || _types.OfCatalog(resource.Type) is not { HasKnownAttributes: true } type)
                continue;
            foreach (var parameter in resource.Parameters)
            {
                if (!type.Takes(parameter.Name) && parameter.Name != "provider")
                    _log.Refuse(UnknownAttribute(resource, parameter, type), resource);
            }
        }
    }

    private static Diagnostic UnknownAttribute(CompiledResource resource, ResourceParam parameter, ResourceType type)
    {
        var meant = Suggestions.Nearest(parameter.Name, type.Attributes.Select(static a => a.Name).Concat(MetaParameterNames.All).Distinct(StringComparer.Ordinal));
        var related = ImmutableArray.CreateBuilder<RelatedLocation>();
        if (resource.Declaration is { } declaration && declaration != parameter.Location)
            related.Add(new RelatedLocation($"{resource} is declared here", declaration));
        if (type.Location is { } definition)
            related.Add(new RelatedLocation($"the type {type.Name} is defined here", definition));
        return new Diagnostic(
            EvaluationDescriptors.UnknownAttribute, parameter.Location ?? resource.Location,
            $"no parameter named '{parameter.Name}' on {resource}{(meant is null ? "" : $"; did you mean '{meant}'?")}")
        { Related = related.ToImmutable() };
    }
}
