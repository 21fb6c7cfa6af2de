namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class CatalogBuilder
{
    /// <summary>Finds a resource by its reference; a native one also by its name attribute, its alias, or by what its type takes the title apart into.</summary>
    public CompiledResource? Find(string type, string title) =>
        _table.TryGetValue(new ResourceKey(type, title), out var found) ? found
        : _hasCompositeKeys && CompositeOf(type, title) is { } values ? _table.GetValueOrDefault(CompositeKey(type, values))
        : null;

    private void AddAliases(CompiledResource resource)
    {
        if (resource.Symbol is not null || resource.IsOpaque)
            return;
        switch (resource.Find("alias")?.Value)
        {
            case StringValue one:
                AddAlias(resource, one.Value, $"\"{one.Value}\"");
                break;
            case ArrayValue several:
                foreach (var alias in several.Elements.OfType<StringValue>())
                    AddAlias(resource, alias.Value, $"\"{alias.Value}\"");
                break;
        }
        var type = _types.OfCatalog(resource.Type);
        if (type is { HasCompositeKey: true })
            AddCompositeKey(resource, type);
        else if (type is { TitlePatterns.IsEmpty: false, HasKnownTitles: true } && type.PartsOf(resource.Title) is null)
            throw NoTitle(resource);
        else if (_types.IsIsomorphic(resource.Type) && NameOf(resource) is { } name)
            AddAlias(resource, name, $"[\"{name}\"]");
    }

    private void AddAlias(CompiledResource resource, string alias, string words)
    {
        if (alias != resource.Title)
            AddAlias(resource, new ResourceKey(resource.Type, alias), words, $"[\"{resource.Type}\", \"{alias}\"]");
    }

    private void AddAlias(CompiledResource resource, ResourceKey key, string words, string declared)
    {
        if (_table.TryAdd(key, resource))
            return;
        var other = _table[key];
        if (!ReferenceEquals(other, resource) && !PathCondition.Exclude(other.Path, resource.Path))
        {
            throw new PuppetError(
                EvaluationDescriptors.DuplicateDeclaration,
                $"Cannot alias {resource} to {words}; resource {declared} already declared",
                resource.Location)
            { Related = First(other) };
        }
    }

    /// <summary>A resource of a type with several key attributes is the same as another if all of them are.</summary>
    private void AddCompositeKey(CompiledResource resource, ResourceType type)
    {
        if (!type.IsIsomorphic || resource.Title.Contains(PartialStringValue.Hole, StringComparison.Ordinal))
            return;
        if (type.PartsOf(resource.Title) is not { } parts)
        {
            if (type.HasKnownTitles)
                throw NoTitle(resource);
            return;
        }
        var values = new string?[type.KeyAttributes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            switch (resource.Find(type.KeyAttributes[i])?.Value)
            {
                case null or UndefValue:
                    values[i] = parts.GetValueOrDefault(type.KeyAttributes[i]) ?? (type.KeyAttributes[i] == "name" ? resource.Title : null);
                    break;
                case StringValue text:
                    values[i] = text.Value;
                    break;
                default:
                    // Which resource it is depends on what is not known.
                    return;
            }
        }
        _hasCompositeKeys = true;
        var words = string.Join(", ", values.Select(static v => v is null ? "nil" : $"\"{v}\""));
        AddAlias(resource, CompositeKey(resource.Type, values), $"[{words}]", $"[\"{resource.Type}\", {words}]");
    }

    private static PuppetError NoTitle(CompiledResource resource) =>
        new(EvaluationDescriptors.EvaluationError, $"No set of title patterns matched the title \"{resource.Title}\".", resource.Location);

    private string?[]? CompositeOf(string typeName, string title) =>
        _types.OfCatalog(typeName) is { HasCompositeKey: true } type && type.PartsOf(title) is { } parts
            ? [.. type.KeyAttributes.Select(k => parts.GetValueOrDefault(k) ?? (k == "name" ? title : null))]
            : null;

    /// <summary>No title holds control characters that nobody types.</summary>
    private static ResourceKey CompositeKey(string type, string?[] values) => new(type, "\u0001" + string.Join('\u0001', values.Select(static v => v ?? "\u0002")));
}
