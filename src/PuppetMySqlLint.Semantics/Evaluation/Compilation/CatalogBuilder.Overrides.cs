using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    private readonly Dictionary<ResourceKey, List<ResourceOverride>> _overrides = [];
    private readonly HashSet<ContainerSymbol> _overridesEverything = [];

    /// <summary>Finds the class that another inherits from.</summary>
    public required Func<ContainerSymbol, ContainerSymbol?> ParentOf { get; init; }

    /// <summary>Sets parameters of a resource now, or once it is declared.</summary>
    public void AddOverride(ResourceOverride @override)
    {
        if (Find(@override.Type, @override.Title) is { } resource)
            Apply(resource, @override);
        else if (_overrides.TryGetValue(new ResourceKey(@override.Type, @override.Title), out var waiting))
            waiting.Add(@override);
        else
            _overrides[new ResourceKey(@override.Type, @override.Title)] = [@override];
    }

    /// <summary>A collector in this container sets parameters: from now on Puppet lets it override what it likes.</summary>
    public void AllowOverrides(ContainerSymbol source) => _overridesEverything.Add(source);

    private void Apply(CompiledResource resource, ResourceOverride @override)
    {
        if (!ReferenceEquals(resource.Source, @override.Source) && !IsChildOf(@override.Source, resource.Source))
            throw new PuppetError(EvaluationDescriptors.EvaluationError, "Only subclasses can override parameters", @override.Location);
        if (resource.IsEvaluated)
        {
            var place = resource.Location is { } at ? $", defined at {at.Path}:{at.Start.Line}," : "";
            _log.Warn(EvaluationDescriptors.PuppetWarning, $"Attempt to override an already evaluated resource{place} with new values", @override.Location, @override.Scope.Resource, isPossible: false);
        }
        foreach (var parameter in @override.Parameters)
            Apply(resource, parameter, @override);
    }

    private void Apply(CompiledResource resource, ResourceParam parameter, ResourceOverride @override)
    {
        if (resource.Find(parameter.Name) is not { } current)
        {
            resource.Set(@override.Path is null ? parameter : parameter with { Value = Conditional(parameter.Value, new UndefValue(parameter.Value.Origin), @override.Path) });
            return;
        }
        if (resource.Scope.IsDefault(resource.Type, parameter.Name, parameter.Value))
            return;
        var mayOverride = IsChildOf(parameter.Source, current.Source)
            || (ReferenceEquals(parameter.Source, current.Source) && resource.Scope.IsDefault(resource.Type, parameter.Name, current.Value));
        if (!mayOverride)
        {
            var by = current.Source.Name.Length == 0 ? "" : $" by {CatalogNames.Capitalize(current.Source.Name)}";
            var at = current.Location is { } location ? $" at {location.Path}:{location.Start.Line}" : "";
            throw new PuppetError(
                EvaluationDescriptors.EvaluationError, $"Parameter '{parameter.Name}' is already set on {resource}{by}{at}; cannot redefine", parameter.Location ?? @override.Location);
        }
        var value = parameter.IsAddition ? new ArrayValue([.. current.Value.Flatten(), .. parameter.Value.Flatten()], parameter.Value.Origin) : parameter.Value;
        resource.Set(parameter with { Value = @override.Path is null ? value : Conditional(value, current.Value, @override.Path) });
    }

    private static PuppetValue Conditional(PuppetValue value, PuppetValue otherwise, PathCondition path) =>
        Lifting.Join([new Alternative(path.Text, value), new Alternative($"not ({path.Text})", otherwise)], value.Origin);

    private bool IsChildOf(ContainerSymbol child, ContainerSymbol parent)
    {
        if (_overridesEverything.Contains(child))
            return true;
        var depth = 0;
        for (var symbol = ParentOf(child); symbol is not null && depth++ < 100; symbol = ParentOf(symbol))
        {
            if (ReferenceEquals(symbol, parent) || _overridesEverything.Contains(symbol))
                return true;
        }
        return false;
    }
}
