using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What a node's catalog was made from: a change of anything else leaves the catalog as it is. The node's own facts, classification and
/// inventory always belong to it and are not listed. Immutable; paths are as reports show them.
/// </summary>
public sealed class ReadSet
{
    private const string LookupOptions = "lookup_options";

    private readonly Lazy<Contents> _contents;

    internal ReadSet(ReadUnit unit)
    {
        Unit = unit;
        _contents = new Lazy<Contents>(() => new Contents(unit.Flatten()));
    }

    /// <summary>A set of nothing.</summary>
    public static ReadSet Empty { get; } = new(ReadUnit.Empty);

    /// <summary>The reads as they were noted, parts that nodes have in common only once.</summary>
    internal ReadUnit Unit { get; }

    /// <summary>The files that were read as a whole: manifests, templates, Ruby types, configuration. Sorted.</summary>
    public ImmutableArray<string> Files => _contents.Value.Of(ReadKind.File);

    /// <summary>The data files of the levels of Hiera that the node reaches, sorted; of them only <see cref="Keys"/> count.</summary>
    public ImmutableArray<string> DataFiles => _contents.Value.Of(ReadKind.DataFile);

    /// <summary>The keys of Hiera that were looked up, sorted; one that ends in <c>*</c> stands for all that begin so.</summary>
    public ImmutableArray<string> Keys => _contents.Value.Of(ReadKind.Key);

    /// <summary>The files that were looked for and are not there, sorted.</summary>
    public ImmutableArray<string> AbsentFiles => _contents.Value.Of(ReadKind.AbsentFile);

    /// <summary>
    /// What was listed: all files whose paths begin so; or, where it begins with a slash, the files of this path in any module. Sorted.
    /// </summary>
    public ImmutableArray<string> Listings => [.. _contents.Value.Of(ReadKind.Folder), .. _contents.Value.Of(ReadKind.InAnyModule)];

    /// <summary>The resource types of which exported resources were collected, as catalogs write them. Sorted.</summary>
    public ImmutableArray<string> Exports => _contents.Value.Of(ReadKind.Exports);

    /// <summary>Whether adding, editing or deleting a file may change the catalog.</summary>
    /// <param name="path">The file, as reports show it.</param>
    public bool DependsOn(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var contents = _contents.Value;
        return contents.Has(ReadKind.File, path) || contents.Has(ReadKind.AbsentFile, path) || contents.Has(ReadKind.DataFile, path)
            || contents.Of(ReadKind.Folder).Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
            || contents.Of(ReadKind.InAnyModule).Any(end => path.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>Whether the value of a key in a data file may change the catalog. A file that was or becomes unreadable counts as a whole.</summary>
    /// <param name="path">The data file, as reports show it.</param>
    /// <param name="key">The key.</param>
    public bool DependsOn(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return DependsOn(path) && (key == LookupOptions || _contents.Value.Has(ReadKind.Key, key)
            || Keys.Any(k => k.EndsWith('*') && key.StartsWith(k.AsSpan(0, k.Length - 1), StringComparison.Ordinal)));
    }

    private sealed class Contents(HashSet<ReadNote> notes)
    {
        private readonly ImmutableArray<string>[] _byKind = new ImmutableArray<string>[Enum.GetValues<ReadKind>().Length];

        public bool Has(ReadKind kind, string name) => notes.Contains(new ReadNote(kind, name));

        public ImmutableArray<string> Of(ReadKind kind)
        {
            ref var known = ref _byKind[(int)kind];
            if (known.IsDefault)
                known = [.. notes.Where(n => n.Kind == kind).Select(static n => n.Name).Order(StringComparer.Ordinal)];
            return known;
        }
    }
}
