using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The catalog while it grows: resources in Puppet's order, containment, overrides, relationships and collectors.</summary>
internal sealed partial class CatalogBuilder
{
    private readonly CompilationLog _log;
    private readonly List<CompiledResource> _resources = [];
    private readonly Dictionary<ResourceKey, CompiledResource> _table = [];
    private readonly List<string> _classes = [];

    private readonly ResourceTypeIndex _types;
    private bool _hasCompositeKeys;

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
    public TagSet Tags { get; } = new();

    public void AddClass(string name)
    {
        if (name.Length == 0)
            return;
        _classes.Add(name);
        TagNames.Add(Tags, name);
    }

    public CompiledResource? Find(ResourceReferenceType reference) =>
        reference.Title is null ? null : Find(reference.TypeName, reference.TypeName == "Class" ? CatalogNames.Capitalize(reference.Title) : reference.Title);

    /// <summary>Adds a resource.</summary>
    /// <exception cref="PuppetError">It is declared already.</exception>
    public CompiledResource Add(CompiledResource resource, CompiledResource? container)
    {
        if (_table.TryGetValue(resource.Key, out var existing) && existing.Title.IndexOf(PartialStringValue.Hole) < 0)
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

    /// <summary>Says that a resource contains another, once.</summary>
    public static void AddEdge(CompiledResource source, CompiledResource target) => source.Contain(target);

    /// <summary>A parameter's value as seen by <c>Type[title][parameter]</c>: its own, else the default where it was declared.</summary>
    public static PuppetValue? ValueOf(CompiledResource resource, string parameter) =>
        resource.Find(parameter)?.Value is { } value and not UndefValue ? value
        : parameter == "title" ? new StringValue(resource.Title, Origins.Puppet)
        : resource.Scope.DefaultsFor(resource.Type)?.Find(p => p.Name == parameter)?.Value;

    private void AddToTable(CompiledResource resource)
    {
        _table[resource.Key] = resource;
        resource.Place = _resources.Count;
        _resources.Add(resource);
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
