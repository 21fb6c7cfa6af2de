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
    private readonly List<DependencyEdge> _edges;
    private readonly List<Dependency>? _dependencies;
    private readonly HashSet<(int First, int Then)> _written = [];

    private DependencyGraph(ImmutableArray<CatalogResource> resources, ImmutableArray<CatalogEdge> edges, ResourceTypeIndex types, bool isExplained)
    {
        _resources = resources;
        _places = new Dictionary<ResourceKey, int>(resources.Length);
        _edges = new List<DependencyEdge>(edges.Length * 3);
        _dependencies = isExplained ? new List<Dependency>(edges.Length * 3) : null;
        for (var i = 0; i < resources.Length; i++)
        {
            // Of two titles with an unknown part nothing says that they are the same.
            if (IsApplied(i) && !resources[i].Title.Contains(PartialStringValue.Hole, StringComparison.Ordinal))
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
    public IReadOnlyList<Dependency> Dependencies => _dependencies ?? throw new InvalidOperationException("The graph was built without explanations.");

    /// <summary>What leads to what, without saying why.</summary>
    public IReadOnlyList<DependencyEdge> Edges => _edges;

    /// <summary>The graph of a catalog.</summary>
    public static DependencyGraph Of(ImmutableArray<CatalogResource> resources, ImmutableArray<CatalogEdge> edges, ResourceTypeIndex types) => new(resources, edges, types, isExplained: true);

    /// <summary>The graph of a catalog without <see cref="Dependencies"/>: nearly no catalog has a cycle that has to be explained.</summary>
    public static DependencyGraph Outline(ImmutableArray<CatalogResource> resources, ImmutableArray<CatalogEdge> edges, ResourceTypeIndex types) => new(resources, edges, types, isExplained: false);

    /// <summary>The place of a resource that is applied, by its title, name or alias.</summary>
    public int? Find(string type, string title) => _places.TryGetValue(new ResourceKey(type, title), out var place) ? place : null;

    private void Add(int first, int then, DependencyKind kind, Text.Location? location, string word)
    {
        _edges.Add(new DependencyEdge(first, then, kind));
        _dependencies?.Add(new Dependency(first, then, kind, location, word));
    }

    private bool IsApplied(int place) => !_resources[place].IsVirtual;

    private void AddOtherNames(int place, ResourceTypeIndex types)
    {
        var resource = _resources[place];
        var nameAttribute = types.NameAttributeOf(resource.Type);
        foreach (var parameter in resource.Parameters)
        {
            if (parameter.Name != "alias" && parameter.Name != "name" && parameter.Name != nameAttribute)
                continue;
            if (parameter.Value is StringValue one)
                _places.TryAdd(new ResourceKey(resource.Type, one.Value), place);
            else
                AddOtherNames(resource.Type, place, parameter.Value);
        }
    }

    private void AddOtherNames(string type, int place, PuppetValue value)
    {
        foreach (var name in Strings(value))
            _places.TryAdd(new ResourceKey(type, name), place);
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
                AddWritten(i, parameter, parameter.Value);
            }
        }
    }

    private void AddWritten(int place, ResourceParameter parameter, PuppetValue value)
    {
        if (value is ArrayValue array)
        {
            foreach (var element in array.Elements)
                AddWritten(place, parameter, element);
        }
        else if (Referenced(value) is { } other)
        {
            AddWritten(place, other, parameter, value);
        }
    }

    private void AddWritten(int place, int other, ResourceParameter parameter, PuppetValue value)
    {
        var (first, then) = parameter.Name is "before" or "notify" ? (place, other) : (other, place);
        if (_written.Add((first, then)))
            Add(first, then, DependencyKind.Written, value.Origin.Location ?? parameter.Location ?? _resources[place].Location, parameter.Name);
    }

    private void AddContainment(ImmutableArray<CatalogEdge> edges)
    {
        foreach (var edge in edges)
        {
            if (Find(edge.Source.TypeName, edge.Source.Title!) is not { } container || Find(edge.Target.TypeName, edge.Target.Title!) is not { } content)
                continue;
            var location = _resources[content].Location;
            Add(container, content, DependencyKind.ContainerBegins, location, "contains");
            Add(content, container, DependencyKind.ContainerEnds, location, "contains");
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
                    Add(first, then, DependencyKind.Automatic, _resources[i].Location, word);
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
