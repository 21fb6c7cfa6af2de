using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// In which order a catalog's resources are applied, as Puppet's relationship graph has it. What it needs is built from the catalog alone.
/// </summary>
internal sealed class DependencyGraph
{
    private readonly ImmutableArray<CatalogResource> _resources;
    private readonly Dictionary<ResourceKey, int> _places;
    private readonly List<Dependency> _dependencies;
    private readonly HashSet<(int First, int Then)> _written = [];

    private DependencyGraph(ImmutableArray<CatalogResource> resources, ImmutableArray<CatalogEdge> edges, ResourceTypeIndex types)
    {
        _resources = resources;
        _places = new Dictionary<ResourceKey, int>(resources.Length);
        _dependencies = new List<Dependency>(edges.Length * 2);
        for (var i = 0; i < resources.Length; i++)
        {
            if (IsApplied(i))
                _places[new ResourceKey(resources[i].Type, resources[i].Title)] = i;
        }
        for (var i = 0; i < resources.Length; i++)
        {
            if (IsApplied(i))
                AddOtherNames(i, types);
        }
        AddWritten();
        AddContainment(edges);
        AddAutomatic();
    }

    /// <summary>The dependencies; none between resources that are not applied on the node.</summary>
    public IReadOnlyList<Dependency> Dependencies => _dependencies;

    /// <summary>The graph of a catalog.</summary>
    public static DependencyGraph Of(ImmutableArray<CatalogResource> resources, ImmutableArray<CatalogEdge> edges, ResourceTypeIndex types) => new(resources, edges, types);

    /// <summary>The place of a resource that is applied, by its title, name or alias.</summary>
    public int? Find(string type, string title) => _places.TryGetValue(new ResourceKey(type, title), out var place) ? place : null;

    private bool IsApplied(int place) => !_resources[place].IsVirtual;

    private void AddOtherNames(int place, ResourceTypeIndex types)
    {
        var resource = _resources[place];
        var nameAttribute = types.NameAttributeOf(resource.Type);
        foreach (var parameter in resource.Parameters)
        {
            if (parameter.Name != "alias" && parameter.Name != "name" && parameter.Name != nameAttribute)
                continue;
            foreach (var name in Strings(parameter.Value))
                _places.TryAdd(new ResourceKey(resource.Type, name), place);
        }
    }

    private void AddWritten()
    {
        for (var i = 0; i < _resources.Length; i++)
        {
            if (!IsApplied(i))
                continue;
            foreach (var parameter in _resources[i].Parameters)
            {
                if (!MetaParameters.Relationships.AsSpan().Contains(parameter.Name))
                    continue;
                foreach (var value in parameter.Value.Flatten())
                {
                    if (Referenced(value) is { } other)
                        AddWritten(i, other, parameter, value);
                }
            }
        }
    }

    private void AddWritten(int place, int other, ResourceParameter parameter, PuppetValue value)
    {
        var (first, then) = parameter.Name is "before" or "notify" ? (place, other) : (other, place);
        if (_written.Add((first, then)))
            _dependencies.Add(new Dependency(first, then, DependencyKind.Written, value.Origin.Location ?? parameter.Location ?? _resources[place].Location, parameter.Name));
    }

    private void AddContainment(ImmutableArray<CatalogEdge> edges)
    {
        foreach (var edge in edges)
        {
            if (Find(edge.Source.TypeName, edge.Source.Title!) is not { } container || Find(edge.Target.TypeName, edge.Target.Title!) is not { } content)
                continue;
            var location = _resources[content].Location;
            _dependencies.Add(new Dependency(container, content, DependencyKind.ContainerBegins, location, "contains"));
            _dependencies.Add(new Dependency(content, container, DependencyKind.ContainerEnds, location, "contains"));
        }
    }

    private void AddAutomatic()
    {
        var automatic = new AutomaticDependencies(_resources, this);
        for (var i = 0; i < _resources.Length; i++)
        {
            if (!IsApplied(i))
                continue;
            foreach (var (first, then, word) in automatic.Of(i))
            {
                // Puppet lets what is written win.
                if (!_written.Contains((then, first)) && _written.Add((first, then)))
                    _dependencies.Add(new Dependency(first, then, DependencyKind.Automatic, _resources[i].Location, word));
            }
        }
    }

    private int? Referenced(PuppetValue value)
    {
        var reference = value switch
        {
            TypeValue { Type: ResourceReferenceType { Title: not null } type } => type,
            StringValue text => CatalogBuilder.ParseReference(text.Value),
            _ => null,
        };
        return reference is null ? null : Find(reference.TypeName, reference.TypeName == "Class" ? Symbols.CatalogNames.Capitalize(reference.Title!) : reference.Title!);
    }

    internal static IEnumerable<string> Strings(PuppetValue? value) => value switch
    {
        StringValue text => [text.Value],
        ArrayValue => value.Flatten().OfType<StringValue>().Select(static s => s.Value),
        _ => [],
    };
}
