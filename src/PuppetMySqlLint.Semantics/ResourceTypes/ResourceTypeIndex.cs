using System.Collections.Concurrent;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Finds resource types: those of Puppet itself and those that modules define in Ruby. Safe to use from many threads.</summary>
internal sealed class ResourceTypeIndex
{
    private const string Folder = "lib/puppet/type/";

    private readonly ControlRepository _repository;
    private readonly FileCache _cache;
    private readonly KeptValues<string, ResourceType?> _types;
    private readonly KeptValues<string, ResourceType?> _ofCatalogs;
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> _names;

    public ResourceTypeIndex(ControlRepository repository, FileCache? cache = null)
    {
        _repository = repository;
        _cache = cache ?? new FileCache();
        _types = new KeptValues<string, ResourceType?>(FindUncached);
        _ofCatalogs = new KeptValues<string, ResourceType?>(t => Find(t.ToLowerInvariant()));
        _names = new Lazy<IReadOnlyList<string>>(() =>
            [.. repository.Modules.SelectMany(static m => m.Listing.Select(f => f.RelativeTo(m.Root)).OfType<string>()).Select(NameOfFile).OfType<string>()
                .Concat(BuiltInResourceTypes.All.Select(static t => t.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The names of all types, sorted.</summary>
    public IReadOnlyList<string> Names => _names.Value;

    /// <summary>The type that somebody may have meant who wrote a name that no type has; null if none is near.</summary>
    public string? Nearest(string name) => _nearest.GetOrAdd(name, n => Suggestions.Nearest(n, Names));

    /// <summary>Finds a type.</summary>
    /// <param name="name">Its name, lower-case.</param>
    /// <returns>The type; null if neither Puppet nor a module on the module path defines it.</returns>
    public ResourceType? Find(string name) => _types.Use(name);

    /// <summary>The attribute for which a resource's title stands in.</summary>
    /// <param name="typeName">The type as catalogs write it.</param>
    public string NameAttributeOf(string typeName) => OfCatalog(typeName)?.NameAttribute ?? "name";

    /// <summary>Whether two resources of the type with the same key are the same resource.</summary>
    /// <param name="typeName">The type as catalogs write it.</param>
    public bool IsIsomorphic(string typeName) => OfCatalog(typeName)?.IsIsomorphic ?? true;

    /// <summary>The type that catalogs write with capitals.</summary>
    public ResourceType? OfCatalog(string typeName) => _ofCatalogs.Use(typeName);

    private ResourceType? FindUncached(string name)
    {
        if (BuiltInResourceTypes.Find(name) is { HasKnownAttributes: true } builtIn)
            return builtIn;
        ReadRecorder.Note(ReadKind.InAnyModule, $"/{Folder}{name}.rb");
        // Most types begin with their module's name; looking there first saves listing all modules.
        foreach (var module in _repository.Modules.OrderByDescending(m => name.StartsWith(m.Name, StringComparison.Ordinal)))
        {
            if (module.Find($"{Folder}{name}.rb") is { } path)
                return module.Files.Read(path).Text is { } text ? _cache.Get(text, name, static (t, n) => RubyTypeReader.Read(n, t)) with { Module = module.Name } : new ResourceType(name) { Module = module.Name };
        }
        if (RepoPath.TryParse($"{Folder}{name}.rb", out var own) && _repository.Files.Exists(own))
            return new ResourceType(name);
        return BuiltInResourceTypes.Find(name);
    }

    private static string? NameOfFile(string relative) =>
        relative.StartsWith(Folder, StringComparison.Ordinal) && relative.EndsWith(".rb", StringComparison.Ordinal) && relative.IndexOf('/', Folder.Length) < 0
            ? relative[Folder.Length..^3]
            : null;
}
