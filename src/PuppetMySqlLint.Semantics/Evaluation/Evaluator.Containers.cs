using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Evaluates the body of a class, define instance or node, once.</summary>
    private void EvaluateContainer(CompiledResource resource)
    {
        if (resource.IsEvaluated)
            return;
        resource.IsEvaluated = true;
        CatalogBuilder.AddContainerTags(resource);
        if (resource.Symbol is not { } symbol)
            return;
        EnsureStack();
        var parentScope = EvaluateParent(resource);
        var isMain = ReferenceEquals(symbol, Main);
        var scope = isMain ? TopScope : new Scope(parentScope ?? resource.Scope, symbol, resource) { Inherited = parentScope };
        if (symbol.Kind != ContainerKind.Define)
            _catalog.AddClass(symbol.Name);
        var saved = (_path, _journal, _functionDepth, _pendingJumps, _at);
        (_path, _journal, _functionDepth, _pendingJumps) = (null, null, 0, null);
        try
        {
            SetParameters(resource, symbol, scope);
            AddToStage(resource);
            if (symbol.NodePattern is { } pattern && RegularExpressions.Match(pattern, new StringValue(_node.Certname, Origins.Puppet)) is { } match)
                scope.PushMatch(match);
            if (symbol.Kind == ContainerKind.Node)
                NodeScope = scope;
            EvaluateBody(symbol, scope);
        }
        catch (Exception exception) when (exception is EvaluationException or PuppetError)
        {
            var error = exception as PuppetError;
            // Parameters that do not fit are a mistake of the declaration.
            _log.Error(error?.Descriptor ?? EvaluationDescriptors.EvaluationError, exception.Message, error?.Location ?? resource.Declaration ?? resource.Location ?? symbol.Location, resource, CompilationLog.IsConditional(resource), error?.Related, OriginOf(exception));
            _catalog.MayHoldMore = true;
        }
        finally
        {
            (_path, _journal, _functionDepth, _pendingJumps, _at) = saved;
        }
    }

    private void EvaluateBody(ContainerSymbol symbol, Scope scope)
    {
        try
        {
            EvaluateStatements(symbol.Body, scope);
        }
        catch (Jump jump) when (jump.Kind is JumpKind.Return or JumpKind.Next)
        {
            if (jump.Kind == JumpKind.Return && ReferenceEquals(symbol, Main))
                throw new PuppetError(EvaluationDescriptors.EvaluationError, "return() from context where this is illegal", _at?.Place);
            // return() ends the class; next() is refused by Puppet's validator wherever it could come here.
        }
        catch (BreakIterationException)
        {
            throw new PuppetError(EvaluationDescriptors.EvaluationError, "break() from context where this is illegal", _at?.Place);
        }
    }

    private Scope? EvaluateParent(CompiledResource resource)
    {
        if (resource.Symbol?.ParentName is not { } parentName)
            return null;
        if (_catalog.Find("Class", CatalogNames.Capitalize(parentName)) is not { } parent)
            return null;
        EvaluateContainer(parent);
        return _classScopes.GetValueOrDefault(parentName);
    }

    /// <summary>The scope, with the parameters and the variables that Puppet itself sets.</summary>
    private void SetParameters(CompiledResource resource, ContainerSymbol symbol, Scope scope)
    {
        var own = scope.Own.Variables!;
        own.Set("module_name", symbol.ModuleNameValue);
        if (scope.Parent is { } caller)
            own.Set("caller_module_name", caller.Source.ModuleNameValue);
        var absent = symbol.Kind == ContainerKind.Class && !ReferenceEquals(symbol, Main) ? BindFromHiera(resource, symbol, scope) : null;
        var title = symbol.Kind == ContainerKind.Class ? resource.Title.ToLowerInvariant() : resource.Title;
        var name = resource.Find("name")?.Value is StringValue given ? given.Value : resource.Title;
        if (symbol.Kind == ContainerKind.Class)
            name = name.ToLowerInvariant();
        var titleValue = resource.TitleItself ?? TitleValue(title, resource);
        own.Set("title", titleValue);
        own.Set("name", resource.TitleItself ?? (name == title ? titleValue : TitleValue(name, resource)));
        if (symbol.Kind != ContainerKind.Define)
            _classScopes[symbol.Name] = scope;
        if (ReferenceEquals(symbol, Main))
            return;

        var callee = resource.ToString();
        var frame = new ParameterFrame(scope.Own, callee, symbol.Parameters);
        scope.Top = frame;
        try
        {
            foreach (var parameter in resource.Parameters)
            {
                if (parameter.Name is not ("name" or "title") && (parameter.Value is not UndefValue || symbol.FindParameter(parameter.Name) is not { Default: not null }))
                    frame.Variables!.Set(parameter.Name, parameter.Value);
            }
            foreach (var parameter in symbol.Parameters)
            {
                var answer = absent?.GetValueOrDefault(parameter.Name);
                if (parameter.Default is null || (answer is null && resource.Find(parameter.Name)?.Value is not (null or UndefValue)))
                    continue;
                var value = EvaluateDefault(parameter, frame, scope);
                if (answer is not null)
                    value = answer.ValueOr(value);
                value = SecretTaint.Mark(parameter.Name, value);
                resource.Set(new ResourceParam(parameter.Name, value, symbol, null));
                frame.Variables!.Set(parameter.Name, value);
            }
        }
        finally
        {
            scope.Top = scope.Own;
        }
        CheckParameters(resource, symbol, frame.Variables!);
        foreach (var parameter in symbol.Parameters)
        {
            if (!frame.Variables!.TryGetValue(parameter.Name, out var value))
                continue;
            own.Set(parameter.Name, value);
            Watch?.Record(parameter.Location, value, resource, null);
        }
        foreach (var (variable, value) in frame.Variables!.Entries)
        {
            if (!own.Contains(variable))
                own.Set(variable, value);
        }
    }

    private static StringValue TitleValue(string title, CompiledResource resource) =>
        new(title, resource.Declaration is not { } declaration
        ? Origins.Puppet
        : new Origin(OriginKind.Literal, $"title of {resource}", declaration) { Causes = resource.TitleOrigin is { } cause ? [cause] : [] });

    /// <summary>Binds what Hiera has.</summary>
    /// <returns>The answers that are there in some states only; null if there are none.</returns>
    private Dictionary<string, HieraAnswer>? BindFromHiera(CompiledResource resource, ContainerSymbol symbol, Scope scope)
    {
        Dictionary<string, HieraAnswer>? absent = null;
        foreach (var parameter in symbol.Parameters)
        {
            if (resource.Find(parameter.Name) is { Value: not UndefValue })
                continue;
            var key = $"{symbol.Name}::{parameter.Name}";
            var answer = LookupAnswer(key, null, scope);
            if (!answer.IsFound || (answer.Value is UndefValue && parameter.Default is not null))
                continue;
            resource.Set(new ResourceParam(parameter.Name, answer.Value, symbol, null));
            if (answer.AbsentWhen is not null)
                (absent ??= [])[parameter.Name] = answer;
        }
        return absent;
    }

    private void CheckParameters(CompiledResource resource, ContainerSymbol symbol, VariableTable values)
    {
        var mismatches = new List<string>();
        Location? place = null;
        Origin? origin = null;
        var related = ImmutableArray.CreateBuilder<RelatedLocation>();
        foreach (var given in resource.Parameters)
        {
            if (symbol.FindParameter(given.Name) is not null || MetaParameters.IsOne(given.Name) || given.Name == "name")
                continue;
            mismatches.Add($"has no parameter named '{given.Name}'");
            place ??= resource.Location ?? given.Location;
        }
        foreach (var parameter in symbol.Parameters)
        {
            if (!values.TryGetValue(parameter.Name, out var value))
            {
                if (parameter.Default is null)
                {
                    mismatches.Add($"expects a value for parameter '{parameter.Name}'");
                    values.Set(parameter.Name, new UnknownValue(new UnknownReason(UnknownKind.Error, $"the parameter {parameter.Name} of {resource} is not given"), Origins.Puppet));
                }
                continue;
            }
            if (parameter.Type is not null && _context.Types.OfParameter(parameter) is var type && type.IsInstance(value) is false)
            {
                _context.NoteReported(value.Origin.PrimaryLocation);
                var described = TypeMismatch.ForParameter(parameter.Name, type, value);
                mismatches.AddRange(described.Count > 0
                    ? described.Select(d => SecretTaint.Redact(d, value))
                    : [$"parameter '{parameter.Name}' has a value of another type"]);
                place ??= resource.Location ?? value.Origin.PrimaryLocation;
                origin ??= OriginOf(resource, parameter, value, type);
                if (origin.Location != parameter.Location)
                    related.Add(new RelatedLocation($"the parameter {parameter.Name} is declared here as {type}", parameter.Location));
            }
        }
        if (mismatches.Count == 0)
            return;
        place ??= resource.Declaration ?? resource.Location;
        if (resource.Declaration is { } declaration && place != declaration && place != resource.Location)
            related.Add(new RelatedLocation($"{resource} is declared here", declaration));
        _log.Error(EvaluationDescriptors.ParameterMismatch, Listed(resource.ToString(), mismatches), place, resource.Container, CompilationLog.IsConditional(resource), related.ToImmutable(), origin);
    }

    /// <summary>The way of a value to the parameter that does not take it.</summary>
    private static Origin OriginOf(CompiledResource resource, BoundParameter parameter, PuppetValue value, PuppetType type) => resource.Find(parameter.Name)?.Location is { } place
        ? value.Origin.Then(OriginKind.ResourceParameter, $"given to {resource} as {parameter.Name}", place)
        : value.Origin.Then(OriginKind.ResourceParameter, $"taken for the parameter {parameter.Name} of {resource}, which is declared here as {type}", parameter.Location);

    /// <summary>Mismatches as Puppet lists them: one behind the subject, several below it.</summary>
    private static string Listed(string subject, List<string> mismatches) =>
        mismatches.Count == 1 ? $"{subject}: {mismatches[0]}" : $"{subject}:\n  {string.Join("\n  ", mismatches)}";

    private void AddToStage(CompiledResource resource)
    {
        if (!resource.IsClass)
            return;
        var wanted = resource.Find("stage")?.Value ?? resource.Container?.Find("stage")?.Value;
        var title = wanted is StringValue text ? text.Value : "main";
        if (_catalog.Find("Stage", title) is not { } stage)
            throw new PuppetError(EvaluationDescriptors.EvaluationError, $"Could not find stage {title} specified by {resource}", resource.Location);
        if (title != "main" && resource.Find("stage") is null)
            resource.Set(new ResourceParam("stage", wanted!, resource.Source, null));
        CatalogBuilder.AddEdge(stage, resource);
    }
}
