using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The catalog while it grows: resources in Puppet's order, containment, overrides, relationships and collectors.</summary>
internal sealed partial class CatalogBuilder
{
    private readonly CompilationLog _log;
    private readonly List<CompiledResource> _resources = [];
    private readonly Dictionary<(string Type, string Title), CompiledResource> _table = [];
    private readonly Dictionary<CompiledResource, List<CompiledResource>> _edges = [];
    private readonly List<string> _classes = [];

    private readonly ResourceTypeIndex _types;

    public CatalogBuilder(Scope topScope, ContainerSymbol main, CompilationLog log, ResourceTypeIndex types)
    {
        _log = log;
        _types = types;
        var stage = new CompiledResource { Type = "Stage", Title = "main", Scope = topScope, Source = main, Cause = "the main stage", HasContainerTags = true };
        stage.Tags.Add("stage");
        stage.Set(NameOfMain(main));
        AddToTable(stage);
    }

    /// <summary>All resources in the order in which they were declared; the main stage and the settings class first.</summary>
    public IReadOnlyList<CompiledResource> Resources => _resources;

    /// <summary>Names of the classes and nodes in order of evaluation.</summary>
    public IReadOnlyList<string> Classes => _classes;

    /// <summary>Tags of the catalog as a whole, for <c>tagged()</c>.</summary>
    public HashSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public void AddClass(string name)
    {
        if (name.Length == 0)
            return;
        _classes.Add(name);
        TagNames.Add(Tags, name);
    }

    /// <summary>Finds a resource by its reference; a native one also by its name attribute or alias.</summary>
    public CompiledResource? Find(string type, string title) => _table.GetValueOrDefault((type, title));

    public CompiledResource? Find(ResourceReferenceType reference) =>
        reference.Title is null ? null : Find(reference.TypeName, reference.TypeName == "Class" ? CatalogNames.Capitalize(reference.Title) : reference.Title);

    /// <summary>Adds a resource.</summary>
    /// <exception cref="PuppetError">It is declared already.</exception>
    public CompiledResource Add(CompiledResource resource, CompiledResource? container)
    {
        if (_table.TryGetValue((resource.Type, resource.Title), out var existing) && existing.Title.IndexOf(PartialStringValue.Hole) < 0)
        {
            if (!ResourceJoin.CanJoin(existing, resource))
            {
                throw new PuppetError(
                    EvaluationDescriptors.DuplicateDeclaration,
                    $"Duplicate declaration: {resource} is already declared{(existing.Location is { } at ? $" at {at.Path}:{at.Start.Line}" : "")}; cannot redeclare",
                    resource.Location)
                { Related = First(existing) };
            }
            ResourceJoin.Join(existing, resource);
            return existing;
        }
        AddToTable(resource);
        AddAliases(resource);
        if (!resource.IsClass && resource.Find("stage") is { } stage && stage.Value is not UndefValue)
            throw PuppetError.Plain($"Only classes can set 'stage'; normal resources like {resource} cannot change run stage");
        if (!resource.IsStage && !resource.IsClass && container is not null)
            AddEdge(container, resource);
        return resource;
    }

    public void AddEdge(CompiledResource source, CompiledResource target)
    {
        if (!_edges.TryGetValue(source, out var targets))
            _edges[source] = targets = [];
        if (!targets.Contains(target))
            targets.Add(target);
    }

    /// <summary>What a resource contains.</summary>
    public IReadOnlyList<CompiledResource> Contained(CompiledResource resource) => _edges.TryGetValue(resource, out var targets) ? targets : [];

    /// <summary>A parameter's value as seen by <c>Type[title][parameter]</c>: its own, else the default where it was declared.</summary>
    public static PuppetValue? ValueOf(CompiledResource resource, string parameter) =>
        resource.Find(parameter)?.Value is { } value and not UndefValue ? value
        : parameter == "title" ? new StringValue(resource.Title, Origins.Puppet)
        : resource.Scope.DefaultsFor(resource.Type)?.Find(p => p.Name == parameter)?.Value;

    private void AddToTable(CompiledResource resource)
    {
        _table[(resource.Type, resource.Title)] = resource;
        _resources.Add(resource);
    }

    private void AddAliases(CompiledResource resource)
    {
        if (resource.Symbol is not null || resource.IsOpaque)
            return;
        var names = resource.Find("alias")?.Value switch
        {
            StringValue one => [one.Value],
            ArrayValue several => several.Elements.OfType<StringValue>().Select(static s => s.Value),
            _ => Enumerable.Empty<string>(),
        };
        if (_types.IsIsomorphic(resource.Type) && NameOf(resource) is { } name)
            names = names.Append(name);
        foreach (var alias in names)
        {
            if (alias == resource.Title || _table.TryAdd((resource.Type, alias), resource))
                continue;
            var other = _table[(resource.Type, alias)];
            if (!ReferenceEquals(other, resource) && !PathCondition.Exclude(other.Path, resource.Path))
            {
                throw new PuppetError(
                    EvaluationDescriptors.DuplicateDeclaration,
                    $"Cannot alias {resource} to [\"{alias}\"]; resource [\"{resource.Type}\", \"{alias}\"] already declared",
                    resource.Location)
                { Related = First(other) };
            }
        }
    }

    private static ImmutableArray<RelatedLocation> First(CompiledResource existing) =>
        existing.Declaration is { } declaration ? [new RelatedLocation($"{existing} is declared here first", declaration)] : [];

    /// <summary>The main stage and class show their name: Puppet's title of them is no string.</summary>
    public static ResourceParam NameOfMain(ContainerSymbol main) => new("name", new StringValue("main", Origins.Puppet), main, null);

    private string? NameOf(CompiledResource resource)
    {
        var variable = _types.NameAttributeOf(resource.Type);
        if ((resource.Find(variable) ?? resource.Find("name"))?.Value is StringValue name)
            return name.Value;
        return resource.Type == "File" && resource.Title.Length > 1 && resource.Title.EndsWith('/') ? resource.Title.TrimEnd('/') : null;
    }
}
