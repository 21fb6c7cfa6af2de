namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    /// <summary>Ends the compilation: relationships, overrides, tags and what containers pass on.</summary>
    public void Finish()
    {
        EvaluateRelationships();
        foreach (var resource in _resources)
        {
            if (_overrides.Remove((resource.Type, resource.Title), out var waiting))
                Guard(() => waiting.ForEach(o => Apply(resource, o)), resource);
            AddContainerTags(resource);
        }
        PassOnMetaParameters();
        foreach (var waiting in _overrides.Values.SelectMany(static w => w))
            MissingResource($"Could not find resource(s) {waiting} for overriding", waiting.Location, waiting.Scope.Resource, waiting.Path);
        foreach (var collector in _collectors.Where(static c => c.References is { Count: > 0 }))
            MissingResource($"Failed to realize virtual resources {string.Join(", ", collector.References!.Select(Words))}", collector.Location, collector.Scope.Resource, collector.Path);
        ValidateRelationships();
    }

    /// <summary>A resource carries the tags of the container that declared it.</summary>
    public static void AddContainerTags(CompiledResource resource)
    {
        if (resource.HasContainerTags)
            return;
        resource.HasContainerTags = true;
        if (resource.Container is { } container)
            resource.Tags.UnionWith(container.Tags);
    }

    private void PassOnMetaParameters()
    {
        if (Find("Class", "main") is not { } main)
            return;
        var inherited = new Dictionary<CompiledResource, Dictionary<string, ResourceParam>>();
        var queue = new Queue<CompiledResource>([main]);
        var seen = new HashSet<CompiledResource>();
        while (queue.TryDequeue(out var source))
        {
            if (!seen.Add(source))
                continue;
            foreach (var target in Contained(source))
            {
                var fromSource = inherited.TryGetValue(source, out var known) ? known : OwnMetaParameters(source);
                if (fromSource.Count > 0)
                {
                    inherited[source] = fromSource;
                    foreach (var parameter in fromSource.Values)
                    {
                        if (target.Find(parameter.Name)?.Value is null or UndefValue)
                            target.Set(parameter);
                    }
                    var merged = new Dictionary<string, ResourceParam>(fromSource, StringComparer.Ordinal);
                    foreach (var (name, parameter) in OwnMetaParameters(target))
                        merged[name] = parameter;
                    inherited[target] = merged;
                }
                target.Tags.UnionWith(source.Tags);
                queue.Enqueue(target);
            }
        }
    }

    private static Dictionary<string, ResourceParam> OwnMetaParameters(CompiledResource resource)
    {
        var result = new Dictionary<string, ResourceParam>(StringComparer.Ordinal);
        foreach (var name in MetaParameters.Inherited)
        {
            if (resource.Find(name) is { Value: not UndefValue } parameter)
                result[name] = parameter;
        }
        return result;
    }

    private void Guard(Action action, CompiledResource resource)
    {
        try
        {
            action();
        }
        catch (PuppetError error)
        {
            _log.Error(error.Descriptor, error.Message, error.Location ?? resource.Location, resource.Container, isPossible: resource.Path is not null, error.Related);
        }
    }
}
