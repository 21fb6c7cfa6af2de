using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Makes the immutable catalog of what was compiled.</summary>
internal sealed class CatalogAssembly(CatalogBuilder builder, ResourceTypeIndex types)
{
    private readonly Dictionary<CompiledResource, Origin> _origins = [];
    private readonly Dictionary<CompiledResource, ImmutableArray<string>> _conditions = [];

    /// <summary>The resources that Puppet would send, and how they contain each other.</summary>
    public (ImmutableArray<CatalogResource> Resources, ImmutableArray<CatalogEdge> Edges) Assemble()
    {
        var kept = builder.Resources.Where(static r => (!r.IsVirtual || r.IsExported) && !CannotHold(r)).ToList();
        var references = kept.ToDictionary(static r => r, static r => new ResourceReferenceType(r.Type, r.Title));
        var edges = from source in kept
                    from target in builder.Contained(source)
                    where references.ContainsKey(target)
                    select (Source: source, Target: target);
        var order = kept.Select(static (r, i) => (r, i)).ToDictionary(static p => p.r, static p => p.i);
        return (
            [.. kept.Select(Assemble)],
            [.. edges.OrderBy(e => order[e.Target]).Select(e => new CatalogEdge(references[e.Source], references[e.Target]))]);
    }

    private CatalogResource Assemble(CompiledResource resource) => new(resource.Type, resource.Title)
    {
        Parameters = [.. Parameters(resource)],
        IsExported = resource.IsExported,
        IsVirtual = resource.IsVirtual,
        IsOpaque = resource.IsOpaque,
        Conditions = ConditionsOf(resource),
        Tags = [.. resource.Tags.Order(StringComparer.Ordinal)],
        Location = resource.Location,
        Origin = OriginOf(resource),
        TitleOrigin = resource.TitleOrigin,
    };

    /// <summary>The parameters; the name attribute comes first, and only where it differs from the title.</summary>
    private IEnumerable<ResourceParameter> Parameters(CompiledResource resource)
    {
        var isNative = resource.Symbol is null && !resource.IsOpaque;
        var nameVariable = isNative ? types.NameAttributeOf(resource.Type) : "name";
        var name = (resource.Find(nameVariable) ?? (isNative ? resource.Find("name") : null)) is { Value: not UndefValue } given ? given : null;
        if (name is not null && (name.Value is not StringValue same || same.Value != resource.Title || resource.Location is null))
            yield return new ResourceParameter(nameVariable, name.Value, name.Location);
        else if (name is null && resource.Type == "File" && resource.Title.Length > 1 && resource.Title.EndsWith('/'))
            yield return new ResourceParameter("path", new StringValue(resource.Title.TrimEnd('/'), Origins.Puppet));
        foreach (var parameter in resource.Parameters)
        {
            if (parameter.Value is not UndefValue && !ReferenceEquals(parameter, name))
                yield return new ResourceParameter(parameter.Name, Flattened(parameter), parameter.Location);
        }
    }

    /// <summary>Puppet's catalogs hold references in flat arrays.</summary>
    private static PuppetValue Flattened(ResourceParam parameter)
    {
        if (parameter.Value is not ArrayValue array)
            return parameter.Value;
        var isRelationship = MetaParameters.Relationships.AsSpan().Contains(parameter.Name);
        if (!isRelationship && !Flat(array).Any(static v => v is TypeValue { Type: ResourceReferenceType { Title: not null } }))
            return array;
        return new ArrayValue([.. Flat(array).Where(v => !isRelationship || v is not UndefValue)], array.Origin, array.IsSecret, array.Openness);
    }

    private static IEnumerable<PuppetValue> Flat(PuppetValue value) => value is ArrayValue array ? array.Elements.SelectMany(Flat) : [value];

    private Origin OriginOf(CompiledResource resource)
    {
        if (_origins.TryGetValue(resource, out var known))
            return known;
        var origin = new Origin(OriginKind.Computed, resource.Cause, resource.Declaration ?? resource.Location);
        if (resource.Container is { } container)
            origin = origin with { Causes = [OriginOf(container)] };
        if (resource.TitleOrigin is { } title)
            origin = origin with { Causes = origin.Causes.Add(title) };
        return _origins[resource] = origin;
    }

    private ImmutableArray<string> ConditionsOf(CompiledResource resource)
    {
        if (_conditions.TryGetValue(resource, out var known))
            return known;
        _conditions[resource] = [];
        var conditions = Conditions(resource.Container, resource.Path);
        foreach (var (container, path) in resource.OtherDeclarations ?? [])
        {
            if (conditions.IsEmpty || PathCondition.CannotHold(path))
                continue;
            var other = Conditions(container, path);
            conditions = other.IsEmpty ? [] : [$"{string.Join(" and ", conditions)} or {string.Join(" and ", other)}"];
        }
        return _conditions[resource] = conditions;
    }

    private ImmutableArray<string> Conditions(CompiledResource? container, PathCondition? path)
    {
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
