using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>More rounds than any real catalog takes: each must find or evaluate something new.</summary>
    private const int MaximumRounds = 1000;

    /// <summary>More resources than any real catalog has by a factor of a hundred.</summary>
    private const int MaximumResources = 300_000;

    /// <summary>Compiles the node's catalog.</summary>
    public Catalog Compile()
    {
        try
        {
            if (_context.Symbols.SiteError is { } broken)
                _log.FailBecauseOf(broken, isPossible: false);
            if (_context.Symbols.DefinedTwice() is { } twice)
                _log.Refuse(twice, resource: null);
            SetTopVariables();
            DeclareSettings();
            EvaluateMain();
            EvaluateNode();
            EvaluateNodeClasses();
            EvaluateGenerators();
        }
        catch (BudgetException exception)
        {
            _log.Error(EvaluationDescriptors.Budget, exception.Message, _at?.Location, null, isPossible: false);
        }
        if (_log.Failure is not null)
            _catalog.MayHoldMore = true;
        _catalog.Finish();
        CheckVirtualInstances();
        _catalog.CheckAttributes();
        var (resources, edges) = new CatalogAssembly(_catalog, _context.ResourceTypes).Assemble();
        return new Catalog(_node.Certname, resources)
        {
            Classes = [.. _catalog.Classes],
            Edges = edges,
            // A catalog that Puppet refuses is never applied.
            Diagnostics = _log.Failure is null ? [.. _log.Diagnostics, .. CycleFindings.Of(_node.Certname, resources, edges, _context.ResourceTypes)] : _log.Diagnostics,
            Gaps = _log.Gaps,
            Failure = _log.Failure,
            CollectsExports = _catalog.CollectsExports,
            MissingContent = _missingContent,
            ClassVariables = new ClassVariables(_classScopes),
        };
    }

    /// <summary>Puppet looks at the parameters of defines that stay virtual too, though nothing evaluates them.</summary>
    private void CheckVirtualInstances()
    {
        foreach (var resource in _catalog.Resources)
        {
            if (resource is not { Symbol: { Kind: ContainerKind.Define } symbol, IsVirtual: true, IsEvaluated: false })
                continue;
            var given = new VariableTable();
            foreach (var parameter in resource.Parameters)
                given.Set(parameter.Name, parameter.Value);
            Guarded(() => CheckParameters(resource, symbol, given), TopScope);
        }
    }

    /// <summary>The top scope as a lookup sees it, the site manifest's own assignments made.</summary>
    public IHieraScope CreateLookupScope()
    {
        SetTopVariables();
        foreach (var statement in Main.Body)
        {
            if (statement is BoundAssignment)
                Guarded(() => Evaluate(statement, TopScope), TopScope);
        }
        return HieraScopeOf(TopScope);
    }

    /// <summary>What a lookup at top scope sees, once the catalog is compiled.</summary>
    public IHieraScope TopHieraScope => HieraScopeOf(TopScope);

    private void SetTopVariables()
    {
        var top = TopScope.Own.Variables!;
        foreach (var (name, value) in _node.Parameters)
            top.Set(name, value);
        foreach (var (key, value) in _node.Facts.Entries)
        {
            if (key is StringValue { Value: not ("environment" or "trusted") } name && !top.Contains(name.Value))
                top.Set(string.Intern(name.Value), value);
        }
        var environment = new StringValue(_node.Environment, new Origin(OriginKind.Configuration, "the environment's name"));
        var version = new StringValue($"{_context.Repository.Options.PuppetVersion}.0.0", new Origin(OriginKind.Configuration, "the Puppet version that is assumed"));
        var server = new HashValue(
            [
                Entry("serverversion", version),
                Entry("environment", environment),
            ],
            Origins.Puppet,
            openness: new UnknownReason(UnknownKind.ExternalData, "facts of the Puppet server are not in the repository"));
        top.Set("environment", environment);
        top.Set("trusted", _node.Trusted);
        top.Set("server_facts", server);
        top.Set("facts", _node.Facts);
        if (!top.Contains("serverversion"))
            top.Set("serverversion", version);
        foreach (var name in (string[])["servername", "serverip"])
        {
            if (!top.Contains(name))
                top.Set(name, new UnknownValue(server.Openness!, Origins.Puppet));
        }

        static HashEntry Entry(string key, PuppetValue value) => new(new StringValue(key, value.Origin), value);
    }

    private void DeclareSettings()
    {
        var symbol = new ContainerSymbol { Kind = ContainerKind.Class, Name = "settings", ModuleName = "", Body = [] };
        var settings = new CompiledResource { Type = "Class", Title = "Settings", Symbol = symbol, Scope = TopScope, Source = symbol, IsEvaluated = true, HasContainerTags = true, Cause = "Puppet's own settings" };
        settings.Tags.UnionWith(["class", "settings"]);
        foreach (var (name, _) in _node.Classes)
            _catalog.AddClass(name);
        _catalog.Add(settings, null);
        _catalog.AddClass("settings");
        CatalogBuilder.AddEdge(_catalog.Find("Stage", "main")!, settings);
    }

    private void EvaluateMain()
    {
        var main = new CompiledResource { Type = "Class", Title = "main", Symbol = Main, Scope = TopScope, Source = Main, Cause = "the site manifest" };
        main.Tags.Add("class");
        main.Set(CatalogBuilder.NameOfMain(Main));
        TopScope.Resource = main;
        _catalog.Add(main, null);
        EvaluateContainer(main);
    }

    private void EvaluateNode()
    {
        if (!_context.Symbols.Nodes.Any())
            return;
        if (_context.Symbols.FindNode(_node.Certname) is not { } symbol)
        {
            _log.Error(EvaluationDescriptors.NoNodeDefinition, $"Could not find node statement with name 'default' or '{_node.Certname}'", null, null, isPossible: false);
            return;
        }
        EvaluateContainer(EnsureClass(symbol, TopScope, [], symbol.Location));
    }

    private void EvaluateNodeClasses()
    {
        var scope = NodeScope ?? TopScope;
        foreach (var hasParameters in (bool[])[true, false])
        {
            foreach (var (written, parameters) in _node.Classes)
            {
                if (hasParameters == parameters is not { Entries.Length: > 0 })
                    continue;
                Guarded(() => DeclareNodeClass(CatalogNames.ClassName(written), parameters, scope), scope);
            }
        }
    }

    private void DeclareNodeClass(string name, HashValue? given, Scope scope)
    {
        var parameters = (given?.Entries ?? [])
            .Select(e => new ResourceParam(StringConversion.Of(e.Key) ?? "", e.Value, scope.Source, e.Value.Origin.Location)).ToImmutableArray();
        if (_context.Symbols.FindClass(name) is { } symbol)
            EnsureClass(symbol, scope, parameters, null);
        else
            DeclareOpaqueClass(name, parameters, scope, null, isInclude: true);
    }

    /// <summary>Collectors and defines, in turns, until nothing new comes up.</summary>
    private void EvaluateGenerators()
    {
        for (var round = 0; ; round++)
        {
            var found = false;
            Guarded(() => found = _catalog.Collect(), TopScope);
            found |= EvaluateDefines();
            if (!found)
                return;
            if (round > MaximumRounds || _catalog.Resources.Count > MaximumResources)
            {
                _log.Error(EvaluationDescriptors.Budget, "Somehow looped more than 1000 times while evaluating host catalog", null, null, isPossible: false);
                return;
            }
        }
    }

    private bool EvaluateDefines()
    {
        var waiting = _catalog.Resources.Where(static r => r.Symbol is not null && !r.IsEvaluated && !r.IsVirtual).ToList();
        foreach (var resource in waiting)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            EvaluateContainer(resource);
        }
        return waiting.Count > 0;
    }

    private void Guarded(Action action, Scope scope)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is EvaluationException or PuppetError)
        {
            var error = exception as PuppetError;
            _log.Error(error?.Descriptor ?? EvaluationDescriptors.EvaluationError, exception.Message, error?.Location ?? PlaceOf(exception), scope.Resource, isPossible: false, error?.Related, OriginOf(exception));
        }
    }
}
