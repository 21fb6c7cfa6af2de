namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    private static readonly Dictionary<string, ResourceParam> s_none = new(StringComparer.Ordinal);

    /// <summary>Ends the compilation: relationships, overrides, tags and what containers pass on.</summary>
    public void Finish()
    {
        EvaluateRelationships();
        foreach (var resource in _resources)
        {
            if (_overrides.Count > 0 && _overrides.Remove(resource.Key, out var waiting))
                ApplyAll(resource, waiting);
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
            if (source.Contents is not { } contents || !seen.Add(source))
                continue;
            var fromSource = inherited.TryGetValue(source, out var known) ? known : OwnMetaParameters(source);
            foreach (var target in contents)
            {
                if (fromSource.Count > 0)
                {
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
                if (target.Contents is not null)
                    queue.Enqueue(target);
            }
        }
    }

    private static Dictionary<string, ResourceParam> OwnMetaParameters(CompiledResource resource)
    {
        Dictionary<string, ResourceParam>? result = null;
        if (!resource.HasInheritedMetaParameters)
            return s_none;
        foreach (var name in MetaParameters.Inherited)
        {
            if (resource.Find(name) is { Value: not UndefValue } parameter)
                (result ??= new(StringComparer.Ordinal))[name] = parameter;
        }
        return result ?? s_none;
    }

    private void ApplyAll(CompiledResource resource, List<ResourceOverride> overrides)
    {
        try
        {
            foreach (var waiting in overrides)
                Apply(resource, waiting);
        }
        catch (PuppetError error)
        {
            _log.Error(error.Descriptor, error.Message, error.Location ?? resource.Location, resource.Container, isPossible: resource.Path is not null, error.Related);
        }
    }
}
