using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Makes the immutable catalog of what was compiled.</summary>
internal sealed class CatalogAssembly(CatalogBuilder builder, ResourceTypeIndex types)
{
    private static readonly List<CompiledResource> s_nothing = [];

    private readonly Origin?[] _origins = new Origin?[builder.Resources.Count];
    private readonly ImmutableArray<string>[] _conditions = new ImmutableArray<string>[builder.Resources.Count];

    /// <summary>The resources that Puppet would send, and how they contain each other.</summary>
    public (ImmutableArray<CatalogResource> Resources, ImmutableArray<CatalogEdge> Edges) Assemble()
    {
        var kept = new List<CompiledResource>(builder.Resources.Count);
        // A resource's reference, by its place; null for one that is not kept.
        var references = new ResourceReferenceType?[builder.Resources.Count];
        foreach (var resource in builder.Resources)
        {
            if ((resource.IsVirtual && !resource.IsExported) || CannotHold(resource))
                continue;
            kept.Add(resource);
            references[resource.Place] = new ResourceReferenceType(resource.Type, resource.Title);
        }
        var resources = ImmutableArray.CreateBuilder<CatalogResource>(kept.Count);
        var edges = ImmutableArray.CreateBuilder<CatalogEdge>(kept.Count);
        foreach (var resource in kept)
        {
            resources.Add(Assemble(resource));
            // Puppet's catalogs list a resource's container by the resource's place; among several containers the first one comes first.
            if (resource.Holders is { Count: > 1 } several)
                several.Sort(static (left, right) => left.Place.CompareTo(right.Place));
            foreach (var holder in resource.Holders ?? s_nothing)
            {
                if (holder.Place >= 0 && references[holder.Place] is { } container)
                    edges.Add(new CatalogEdge(container, references[resource.Place]!));
            }
        }
        return (resources.DrainToImmutable(), edges.DrainToImmutable());
    }

    private CatalogResource Assemble(CompiledResource resource) => new(resource.Type, resource.Title)
    {
        Parameters = Parameters(resource),
        IsExported = resource.IsExported,
        IsVirtual = resource.IsVirtual,
        IsOpaque = resource.IsOpaque,
        Conditions = ConditionsOf(resource),
        Tags = resource.Tags.Sorted(),
        Location = resource.Location,
        Origin = OriginOf(resource),
        TitleOrigin = resource.TitleOrigin,
    };

    /// <summary>The parameters; the name attribute comes first, and only where it differs from the title.</summary>
    private ImmutableArray<ResourceParameter> Parameters(CompiledResource resource)
    {
        var result = ImmutableArray.CreateBuilder<ResourceParameter>(resource.Parameters.Count + 1);
        var isNative = resource.Symbol is null && !resource.IsOpaque;
        var nameVariable = isNative ? types.NameAttributeOf(resource.Type) : "name";
        var name = (resource.Find(nameVariable) ?? (isNative ? resource.Find("name") : null)) is { Value: not UndefValue } given ? given : null;
        if (name is not null && (name.Value is not StringValue same || same.Value != resource.Title || resource.Location is null))
            result.Add(new ResourceParameter(nameVariable, name.Value, name.Location));
        else if (name is null && resource.HasNumericTitle)
            result.Add(new ResourceParameter("name", new StringValue(resource.Title, resource.TitleOrigin ?? Origins.Puppet)));
        else if (name is null && resource.Type == "File" && resource.Title.Length > 1 && resource.Title.EndsWith('/'))
            result.Add(new ResourceParameter("path", new StringValue(resource.Title.TrimEnd('/'), Origins.Puppet)));
        if (isNative && types.OfCatalog(resource.Type) is { TitlePatterns.IsEmpty: false } type && type.PartsOf(resource.Title) is { } parts)
        {
            // What the title says stands in the catalog too.
            foreach (var (attribute, text) in parts)
            {
                if (resource.Find(attribute)?.Value is null or UndefValue && (attribute != nameVariable || text != resource.Title))
                    result.Add(new ResourceParameter(attribute, new StringValue(text, resource.TitleOrigin ?? Origins.Puppet)));
            }
        }
        foreach (var parameter in resource.Parameters)
        {
            if (parameter.Value is not (UndefValue or SensitiveValue { Inner: UndefValue }) && !ReferenceEquals(parameter, name))
                result.Add(new ResourceParameter(parameter.Name, Flattened(parameter), parameter.Location));
        }
        return result.DrainToImmutable();
    }

    /// <summary>Puppet's catalogs hold references in flat arrays.</summary>
    private static PuppetValue Flattened(ResourceParam parameter)
    {
        if (parameter.Value is not ArrayValue array)
            return parameter.Value;
        var isRelationship = MetaParameters.Relationships.AsSpan().Contains(parameter.Name);
        if (!isRelationship && !array.Flatten().Any(static v => v is TypeValue { Type: ResourceReferenceType { Title: not null } }))
            return array;
        return new ArrayValue([.. array.Flatten().Where(v => !isRelationship || v is not UndefValue)], array.Origin, array.IsSecret, array.Openness);
    }

    private Origin OriginOf(CompiledResource resource)
    {
        // A container that is not in the catalog, such as the top of it, has no place.
        if (resource.Place >= 0 && _origins[resource.Place] is { } known)
            return known;
        var origin = new Origin(OriginKind.Computed, resource.Cause, resource.Declaration ?? resource.Location);
        origin = (resource.Container, resource.TitleOrigin) switch
        {
            (null, null) => origin,
            ({ } container, null) => origin with { Causes = [OriginOf(container)] },
            (null, { } title) => origin with { Causes = [title] },
            ({ } container, { } title) => origin with { Causes = [OriginOf(container), title] },
        };
        if (resource.Place >= 0)
            _origins[resource.Place] = origin;
        return origin;
    }

    private ImmutableArray<string> ConditionsOf(CompiledResource resource)
    {
        if (resource.Place >= 0 && _conditions[resource.Place] is { IsDefault: false } known)
            return known;
        if (resource.Place >= 0)
            _conditions[resource.Place] = [];
        var conditions = Conditions(resource.Container, resource.Path);
        foreach (var (container, path) in resource.OtherDeclarations ?? [])
        {
            if (conditions.IsEmpty || PathCondition.CannotHold(path))
                continue;
            var other = Conditions(container, path);
            conditions = other.IsEmpty ? [] : [$"{string.Join(" and ", conditions)} or {string.Join(" and ", other)}"];
        }
        if (resource.Place >= 0)
            _conditions[resource.Place] = conditions;
        return conditions;
    }

    private ImmutableArray<string> Conditions(CompiledResource? container, PathCondition? path)
    {
        if (path is null)
            return container is null ? [] : ConditionsOf(container);
        var result = ImmutableArray.CreateBuilder<string>();
        if (container is not null)
            result.AddRange(ConditionsOf(container));
        var own = new List<string>();
        for (; path is not null; path = path.Parent)
            own.Add(path.Text);
        own.Reverse();
        foreach (var condition in own)
        {
            if (!result.Contains(condition))
                result.Add(condition);
        }
        return result.ToImmutable();
    }

    private static bool CannotHold(CompiledResource resource)
    {
        for (var r = resource; r is not null; r = r.Container)
        {
            if (PathCondition.CannotHold(r.Path) && (r.OtherDeclarations is null || r.OtherDeclarations.TrueForAll(static d => PathCondition.CannotHold(d.Path))))
                return true;
        }
        return false;
    }
}
