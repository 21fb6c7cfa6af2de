using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    private readonly List<Collector> _collectors = [];

    /// <summary>Brings in what other nodes export, for a collector of exported resources.</summary>
    public required Func<Collector, IEnumerable<CompiledResource>> Import { get; init; }

    /// <summary>Whether a collector asks for what other nodes export.</summary>
    public bool CollectsExports { get; private set; }

    public void AddCollector(Collector collector)
    {
        CollectsExports |= collector.IsExported;
        _collectors.Add(collector);
    }

    /// <summary>Lets every collector look once.</summary>
    /// <returns>Whether one of them found something new.</returns>
    public bool Collect()
    {
        var found = false;
        foreach (var collector in _collectors.ToArray())
            found |= Collect(collector);
        return found;
    }

    private bool Collect(Collector collector)
    {
        var fresh = false;
        foreach (var resource in CandidatesOf(collector))
        {
            resource.IsVirtual = false;
            if (collector.Collected.Contains(resource))
                continue;
            if (!collector.Overrides.IsEmpty)
            {
                AllowOverrides(collector.Source);
                AddOverride(new ResourceOverride(resource.Type, resource.Title, WithDefaults(collector, resource.Type), collector.Source, collector.Scope, collector.Location, collector.Path));
            }
            collector.Collected.Add(resource);
            fresh = true;
        }
        return fresh;
    }

    /// <summary>What a collector sets, and the defaults that hold where it stands: Puppet makes a resource of them that overrides the collected one.</summary>
    private static ImmutableArray<ResourceParam> WithDefaults(Collector collector, string type) =>
        collector.Scope.DefaultsFor(type) is { } defaults ? [.. collector.Overrides, .. defaults.Where(d => !collector.Overrides.Any(o => o.Name == d.Name))] : collector.Overrides;

    private List<CompiledResource> CandidatesOf(Collector collector)
    {
        if (collector.References is { } references)
        {
            var found = references.ConvertAll(r => (Reference: r, Resource: Find(r)));
            references.RemoveAll(r => Find(r) is not null);
            if (references.Count == 0)
                _collectors.Remove(collector);
            return [.. found.Where(static f => f.Resource is not null).Select(static f => f.Resource!)];
        }
        var result = new List<CompiledResource>();
        for (var i = 0; i < _resources.Count; i++)
        {
            var resource = _resources[i];
            if (resource.Type == collector.Type && (!collector.IsExported || resource.IsExported) && Matches(collector, resource))
                result.Add(resource);
        }
        if (collector.IsExported)
            result.AddRange(Import(collector));
        return result;
    }

    /// <summary>What may match is taken in, for it may be there.</summary>
    private static bool Matches(Collector collector, CompiledResource resource) => collector.Query is null || collector.Query.Matches(resource) is not false;
}
