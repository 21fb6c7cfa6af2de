using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    private readonly List<Relationship> _relationships = [];

    /// <summary>Whether resources may be there that are not in the catalog, so that a missing one is no error.</summary>
    public bool MayHoldMore { get; set; }

    public void AddRelationship(Relationship relationship) => _relationships.Add(relationship);

    /// <summary>Turns arrows into the parameters that stand for them.</summary>
    private void EvaluateRelationships()
    {
        foreach (var relationship in _relationships)
        {
            foreach (var source in Expand(relationship.Source, isLeft: true))
            {
                foreach (var target in Expand(relationship.Target, isLeft: false))
                    Relate(relationship, source, target);
            }
        }
    }

    private static IEnumerable<ResourceReferenceType> Expand(RelationshipEnd end, bool isLeft)
    {
        if (end.Collector is not { } collector)
            return [end.Reference!];
        if (collector.Collected.Count > 0 || !isLeft)
            return collector.Collected.Select(static r => new ResourceReferenceType(r.Type, r.Title));
        return collector.EmptyAlternative.SelectMany(static e => Expand(e, isLeft: true));
    }

    private void Relate(Relationship relationship, ResourceReferenceType source, ResourceReferenceType target)
    {
        if ((source.Title is null ? source : target.Title is null ? target : null) is { } untitled)
        {
            MissingResource(NoTitle($"{untitled.TypeName}[]"), relationship.Location, relationship.Scope.Resource, relationship.Path);
            return;
        }
        var parameter = relationship.Notifies ? "notify" : "before";
        var from = Find(source);
        if (from is null || Find(target) is null)
        {
            var (missing, other, word) = from is null ? (source, target, "on") : (target, source, "from");
            MissingResource($"Could not find resource '{Words(missing)}' for relationship {word} '{Words(other)}'", relationship.Location, relationship.Scope.Resource, relationship.Path);
            return;
        }
        var value = new TypeValue(new ResourceReferenceType(target.TypeName, target.TypeName == "Class" ? CatalogNames.Capitalize(target.Title!) : target.Title), new Origin(OriginKind.Literal, "an arrow", relationship.Location));
        var current = from.Find(parameter);
        ImmutableArray<PuppetValue> before = current?.Value switch
        {
            null or UndefValue => [],
            ArrayValue array => array.Elements,
            var one => [one],
        };
        from.Set(new ResourceParam(parameter, new ArrayValue(before.Add(value), current?.Value.Origin ?? value.Origin), current?.Source ?? from.Source, current?.Location ?? relationship.Location));
    }

    private void ValidateRelationships()
    {
        foreach (var resource in _resources)
        {
            if (resource.IsVirtual || !resource.HasRelationships)
                continue;
            foreach (var name in MetaParameters.Relationships)
            {
                if (resource.Find(name) is not { } parameter)
                    continue;
                foreach (var value in parameter.Value.Flatten())
                    ValidateReference(resource, parameter, value);
            }
        }
    }

    private void ValidateReference(CompiledResource resource, ResourceParam parameter, PuppetValue value)
    {
        var reference = value switch
        {
            TypeValue { Type: ResourceReferenceType type } => type,
            StringValue text => ParseReference(text.Value),
            _ => null,
        };
        if (value is UndefValue or UnknownValue or OneOfValue or PartialStringValue or DeferredValue || (reference is not null && Find(reference) is not null))
            return;
        MissingResource(
            reference is { Title: not null } ? $"Could not find resource '{Words(reference)}' in parameter '{parameter.Name}'" : NoTitle(reference is null ? ValueWords.Show(value) : $"{reference.TypeName}[]"),
            parameter.Location ?? resource.Location,
            resource.Container,
            resource.Path);
    }

    private static string NoTitle(string reference) => $"No title provided and \"{reference}\" is not a valid resource reference";

    /// <summary>Reads <c>File[/etc/my.cnf]</c>.</summary>
    public static ResourceReferenceType? ParseReference(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(']') && open < text.Length - 2
            ? new ResourceReferenceType(CatalogNames.Capitalize(text[..open]), text[(open + 1)..^1])
            : null;
    }

    private void MissingResource(string message, Location? location, CompiledResource? container, PathCondition? path)
    {
        if (!MayHoldMore)
            _log.Error(EvaluationDescriptors.MissingResource, message, location, container, isPossible: path is not null);
    }

    private static string Words(ResourceReferenceType reference) =>
        $"{reference.TypeName}[{(reference.TypeName == "Class" ? CatalogNames.Capitalize(reference.Title!) : reference.Title)}]";
}
