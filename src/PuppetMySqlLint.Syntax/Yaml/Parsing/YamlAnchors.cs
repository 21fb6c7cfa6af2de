namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>The anchors of a document so far.</summary>
internal sealed class YamlAnchors
{
    private readonly Dictionary<string, YamlNode?> _nodes = new(StringComparer.Ordinal);

    /// <summary>Says that a collection with this anchor has begun; until it is complete, an alias to it would make it contain itself.</summary>
    public void Open(string anchor) => _nodes[anchor] = null;

    public void Complete(YamlNode node)
    {
        // An anchor of the same name inside the collection is the later one to Ruby, which registers a collection where it begins.
        if (node is YamlScalar || !_nodes.TryGetValue(node.Anchor!.Name, out var known) || known is null)
            _nodes[node.Anchor!.Name] = node;
    }

    /// <returns>Whether the anchor is known; its node is null while it is open.</returns>
    public bool TryFind(string anchor, out YamlNode? node) => _nodes.TryGetValue(anchor, out node);
}
