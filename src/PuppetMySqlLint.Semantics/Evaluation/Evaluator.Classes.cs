using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Declares classes as <c>include</c> does.</summary>
    /// <returns>The classes' resources, those that were there before first.</returns>
    internal List<CompiledResource> Include(IReadOnlyList<string> names, Scope scope, Location? location)
    {
        var known = new List<CompiledResource>();
        var fresh = new List<CompiledResource>();
        foreach (var name in names)
        {
            CheckSyntax(name);
            if (_context.Symbols.FindClass(name) is not { } symbol)
                known.Add(DeclareOpaqueClass(name, [], scope, location, isInclude: true));
            else if (_classScopes.TryGetValue(name, out var evaluated))
                known.Add(DeclaredAgain(evaluated.Resource!, scope));
            else
                fresh.Add(EnsureClass(symbol, scope, [], location));
        }
        foreach (var resource in fresh)
            EvaluateContainer(resource);
        known.AddRange(fresh);
        return known;
    }

    private void CheckSyntax(string name)
    {
        if (_context.Symbols.ErrorOnTheWayTo(name) is not { } error)
            return;
        _catalog.MayHoldMore = true;
        _log.FailBecauseOf(error, isPossible: _path is not null);
    }

    /// <summary>Declares a class unless the catalog holds it.</summary>
    internal CompiledResource EnsureClass(ContainerSymbol symbol, Scope scope, ImmutableArray<ResourceParam> parameters, Location? location)
    {
        var title = CatalogNames.Capitalize(symbol.Name);
        if (parameters.IsEmpty && _catalog.Find("Class", title) is { } existing)
            return DeclaredAgain(existing, scope);
        var resource = new CompiledResource
        {
            Type = symbol.TypeName,
            Title = symbol.Kind == ContainerKind.Class ? title : symbol.Name,
            Symbol = symbol,
            Scope = scope,
            Source = symbol,
            Declaration = location,
            Path = _path,
            Cause = symbol.Kind == ContainerKind.Class ? $"class {symbol.Name} is declared" : $"node {symbol.Name} matches",
        };
        return Declare(resource, parameters);
    }

    /// <summary>Adds a class or node with its tags and its parents.</summary>
    private CompiledResource Declare(CompiledResource resource, ImmutableArray<ResourceParam> parameters)
    {
        AddTagsAndDefaults(resource, parameters);
        if (resource.Symbol is { ParentName: { } parentName })
        {
            CheckInheritance(resource.Symbol);
            if (_context.Symbols.FindClass(parentName) is { } parent)
            {
                if (_catalog.Find("Class", CatalogNames.Capitalize(parentName)) is null)
                    EnsureClass(parent, resource.Scope, [], resource.Symbol.Location);
            }
            else
            {
                DeclareOpaqueClass(parentName, [], resource.Scope, resource.Symbol.Location, isInclude: true);
            }
        }
        if (resource.Type is "Class" or "Node")
            _catalog.Tags.UnionWith(resource.Tags);
        return _catalog.Add(resource, resource.Container);
    }

    /// <summary>A class that is its own ancestor would be declared for ever.</summary>
    private void CheckInheritance(ContainerSymbol symbol)
    {
        var line = new List<string> { symbol.Name };
        for (var ancestor = symbol; ancestor.ParentName is { } name && _context.Symbols.FindClass(name) is { } parent; ancestor = parent)
        {
            var isCycle = line.Contains(parent.Name, StringComparer.Ordinal);
            line.Add(parent.Name);
            if (isCycle)
                throw new PuppetError(EvaluationDescriptors.Budget, $"stack level too deep: class {string.Join(" inherits ", line)}", symbol.Location);
        }
    }

    private static void AddTagsAndDefaults(CompiledResource resource, ImmutableArray<ResourceParam> parameters)
    {
        foreach (var parameter in parameters)
            resource.Set(parameter);
        TagNames.Add(resource.Tags, resource.Type);
        if (!resource.HasNumericTitle && (resource.Title != "main" || !resource.IsClass))
            TagNames.Add(resource.Tags, resource.Title);
        foreach (var parameter in resource.Scope.DefaultsFor(resource.Type) ?? [])
        {
            if (resource.Find(parameter.Name) is null)
                resource.Set(parameter);
        }
    }

    /// <summary>A class is declared where it was declared before: it is there in every state in which one of the two is reached.</summary>
    private CompiledResource DeclaredAgain(CompiledResource resource, Scope scope)
    {
        if (CompilationLog.IsConditional(resource))
            (resource.OtherDeclarations ??= []).Add((scope.Resource, _path));
        return resource;
    }

    /// <summary>A class whose module is not on the module path: it stays in the catalog with what is known of its parameters.</summary>
    private CompiledResource DeclareOpaqueClass(string name, ImmutableArray<ResourceParam> parameters, Scope scope, Location? location, bool isInclude)
    {
        var title = CatalogNames.Capitalize(name);
        if (isInclude && _catalog.Find("Class", title) is { } existing)
            return DeclaredAgain(existing, scope);
        if (!_context.IsModuleMissing(name))
            throw new PuppetError(EvaluationDescriptors.UnknownClass, isInclude ? $"Could not find class ::{name} for {_node.Certname}" : $"Could not find declared class {name}", location);
        var resource = new CompiledResource
        {
            Type = "Class",
            Title = title,
            Scope = scope,
            Source = scope.Source,
            Location = isInclude ? null : location,
            Declaration = location,
            Path = _path,
            IsOpaque = true,
            IsEvaluated = true,
            Cause = $"class {name} is declared",
        };
        AddTagsAndDefaults(resource, parameters);
        foreach (var (parameter, value) in _context.BoundUnder(name, HieraScopeOf(scope)))
        {
            if (resource.Find(parameter) is null or { Value: UndefValue })
                resource.Set(new ResourceParam(parameter, value, scope.Source, null));
        }
        MissingModule(name, location);
        _catalog.Tags.UnionWith(resource.Tags);
        var added = _catalog.Add(resource, resource.Container);
        CatalogBuilder.AddContainerTags(added);
        _catalog.AddClass(name);
        AddToStage(added);
        return added;
    }

    private void MissingModule(string name, Location? location)
    {
        var module = CompilationContext.ModuleOf(name);
        _catalog.MayHoldMore = true;
        _context.ReportOnce(EvaluationDescriptors.MissingModule, module, $"the module {module} is not on the module path: its classes and defines are taken with the parameters that are given and bound, what they contain is unknown", location);
        _log.AddGap(new UnknownReason(UnknownKind.MissingModule, $"the module {module} is not on the module path"), location);
    }
}
