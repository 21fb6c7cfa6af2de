using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>What the caller knows about nodes beyond their facts: an ENC's output, PuppetDB's inventory, lists. Immutable.</summary>
public sealed class NodeSources
{
    private readonly ImmutableSortedDictionary<string, NodeClassification> _classifications;
    private readonly ImmutableSortedDictionary<string, InventoryNode> _inventory;
    private readonly ImmutableSortedDictionary<string, ListedNode> _listed;

    internal NodeSources(IEnumerable<NodeClassification> classifications, IEnumerable<InventoryNode> inventory, IEnumerable<ListedNode> listed)
    {
        _classifications = ByName(classifications, static c => c.Certname);
        _inventory = ByName(inventory, static n => n.Certname);
        _listed = ByName(listed, static n => n.Certname);
        NewestReport = _inventory.Values.Max(static n => n.LastReport);
    }

    /// <summary>What the ENC says, by certname.</summary>
    public IEnumerable<NodeClassification> Classifications => _classifications.Values;

    /// <summary>What PuppetDB says, by certname.</summary>
    public IEnumerable<InventoryNode> Inventory => _inventory.Values;

    /// <summary>The nodes of the lists, by certname.</summary>
    public IEnumerable<ListedNode> Listed => _listed.Values;

    /// <summary>When the newest report of the inventory came in, by which others are called old; null if there is none.</summary>
    public DateTimeOffset? NewestReport { get; }

    internal static NodeSources Empty { get; } = new([], [], []);

    /// <summary>What the ENC says of a node.</summary>
    /// <returns>Null if it says nothing.</returns>
    public NodeClassification? FindClassification(string certname) => _classifications.GetValueOrDefault(certname);

    /// <summary>What PuppetDB says of a node.</summary>
    /// <returns>Null if it says nothing.</returns>
    public InventoryNode? FindInInventory(string certname) => _inventory.GetValueOrDefault(certname);

    /// <summary>What a list says of a node.</summary>
    /// <returns>Null if no list names it.</returns>
    public ListedNode? FindListed(string certname) => _listed.GetValueOrDefault(certname);

    /// <summary>Of several that name the same node, the last one counts.</summary>
    private static ImmutableSortedDictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> nameOf)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
            result[nameOf(item)] = item;
        return result.ToImmutable();
    }
}
