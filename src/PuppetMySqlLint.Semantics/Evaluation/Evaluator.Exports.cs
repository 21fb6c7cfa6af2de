using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>What other nodes export and a collector here asks for, each resource once.</summary>
    private IEnumerable<CompiledResource> Import(Collector collector)
    {
        ReadRecorder.Note(ReadKind.Exports, collector.Type!);
        foreach (var export in Exports.Find(collector.Type!, collector.Query?.Tags ?? []))
        {
            var node = export.Node;
            if (node == _node.Certname || collector.Query?.Matches(export) is false)
                continue;
            var existing = _catalog.Find(export.Resource.Type, export.Resource.Title);
            if (existing?.CollectedFrom == node)
                continue;
            var candidate = Imported(node, export.Resource, collector);
            if (existing is not null)
            {
                throw new PuppetError(
                    EvaluationDescriptors.DuplicateDeclaration, $"A duplicate resource was found while collecting exported resources, with the type and title {candidate}", collector.Location)
                {
                    Related = [.. Declared(existing.CollectedFrom is { } other ? $"{other} exports it here" : $"{existing} is declared here", existing), .. Declared($"{node} exports it here", candidate)],
                };
            }
            yield return _catalog.Add(candidate, collector.Scope.Resource);
        }
    }

    private static IEnumerable<RelatedLocation> Declared(string words, CompiledResource resource) =>
        resource.Declaration is { } declaration ? [new RelatedLocation(words, declaration)] : [];

    private CompiledResource Imported(string node, CatalogResource exported, Collector collector)
    {
        var symbol = _context.Symbols.FindDefine(exported.Type.ToLowerInvariant());
        var resource = new CompiledResource
        {
            Type = exported.Type,
            Title = exported.Title,
            Symbol = symbol,
            Scope = collector.Scope,
            Source = collector.Scope.Source,
            Location = exported.Location,
            Declaration = exported.Location,
            IsVirtual = true,
            IsOpaque = exported.IsOpaque,
            IsEvaluated = exported.IsOpaque,
            CollectedFrom = node,
            Path = collector.Path,
            Cause = $"collected here, exported by {node}",
        };
        foreach (var parameter in exported.Parameters)
            resource.Set(new ResourceParam(parameter.Name, parameter.Value, collector.Scope.Source, parameter.Location));
        resource.Tags.UnionWith(exported.Tags.AsSpan());
        return resource;
    }
}
