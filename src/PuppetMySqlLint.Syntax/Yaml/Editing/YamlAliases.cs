using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Which aliases of a document repeat which nodes.</summary>
internal sealed class YamlAliases
{
    private readonly List<YamlAlias> _all = [];

    public YamlAliases(YamlNode? root)
    {
        if (root is not null)
            _all.AddRange(root.DescendantsAndSelf().OfType<YamlAlias>());
    }

    /// <summary>The aliases that repeat a node or something that it stands in.</summary>
    public ImmutableArray<YamlAlias> RepeatingPartsOf(YamlNode node) => _all.Count == 0 ? [] : [.. _all.Where(a => a.Target is { } target && IsWithin(node, target))];

    /// <summary>A node whose anchor is needed outside of the node that it stands in.</summary>
    /// <param name="node">The node that is to go.</param>
    /// <param name="staysAnchored">Whether the node's own anchor stays, for another value.</param>
    /// <returns>The anchored node; null if there is none.</returns>
    public YamlNode? ReferencedInside(YamlNode node, bool staysAnchored) =>
        _all.FirstOrDefault(a => a.Target is { } target && IsWithin(target, node) && !(staysAnchored && ReferenceEquals(target, node)) && !IsWithin(a, node))?.Target;

    /// <summary>What a merge key behind an entry brings in under the same key.</summary>
    public static YamlNode? MergedAfter(YamlMapping mapping, YamlEntry entry, string key) => Merged(mapping, mapping.Entries.IndexOf(entry) + 1, key);

    /// <summary>What a merge key brings in under a key.</summary>
    public static YamlNode? MergedFrom(YamlMapping mapping, string key) => Merged(mapping, 0, key);

    private static YamlNode? Merged(YamlMapping mapping, int first, string key) => mapping.Entries[first..]
        .Where(static e => e.Key is YamlScalar { Value: "<<" })
        .SelectMany(static e => e.Value is YamlSequence list ? list.Items.Select(static i => i.Value) : [e.Value])
        .Select(node => (node is YamlAlias alias ? alias.Target : node) is YamlMapping target ? target.Find(key)?.Key ?? MergedFromNested(target, key) : null)
        .FirstOrDefault(static n => n is not null);

    private static YamlNode? MergedFromNested(YamlMapping mapping, string key) => Merged(mapping, 0, key);

    private static bool IsWithin(YamlNode node, YamlNode ancestor)
    {
        for (var n = node; n is not null; n = n.Parent)
        {
            if (ReferenceEquals(n, ancestor))
                return true;
        }
        return false;
    }
}
